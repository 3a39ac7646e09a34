namespace CommunityKit.Packaging.Locking;

/// <summary>What happens to a module.</summary>
public enum PlanChange
{
    /// <summary>Stays as it is.</summary>
    Unchanged,

    /// <summary>Comes in.</summary>
    Add,

    /// <summary>Goes to a newer version.</summary>
    Upgrade,

    /// <summary>Goes back to an older version.</summary>
    Downgrade,

    /// <summary>Goes out; its data stay.</summary>
    Remove,
}
