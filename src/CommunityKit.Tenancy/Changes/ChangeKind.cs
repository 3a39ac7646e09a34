namespace CommunityKit.Tenancy.Changes;

/// <summary>What is done to a tenant's module set.</summary>
public enum ChangeKind
{
    /// <summary>Adds modules, or another version of modules that are there.</summary>
    Install,

    /// <summary>Takes the newest possible versions.</summary>
    Upgrade,

    /// <summary>Goes back to an earlier generation, or one module to its earlier version.</summary>
    Rollback,

    /// <summary>Switches modules off; their data stays.</summary>
    Disable,

    /// <summary>Switches modules on again.</summary>
    Enable,

    /// <summary>Takes modules out; their data stays until it is purged.</summary>
    Remove,
}
