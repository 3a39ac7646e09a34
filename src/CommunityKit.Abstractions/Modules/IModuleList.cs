namespace CommunityKit.Modules;

/// <summary>The modules and the theme that are on in this tenant, dependencies first. Immutable, thread-safe.</summary>
public interface IModuleList
{
    /// <summary>Identities in start order.</summary>
    IReadOnlyList<ModuleIdentity> All { get; }

    /// <summary>Number of the running generation; grows by one with each change of the module set.</summary>
    long Generation { get; }
}
