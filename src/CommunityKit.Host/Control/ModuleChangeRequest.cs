using CommunityKit.Tenancy.Changes;

namespace CommunityKit.Host.Control;

/// <summary>A change of a tenant's module set.</summary>
public sealed record ModuleChangeRequest(ChangeKind Kind)
{
    /// <summary>Module ids, each with a version or range or nothing.</summary>
    public IReadOnlyList<ModuleWish> Modules { get; init; } = [];

    /// <summary>Package files on this machine.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Generation to go back to.</summary>
    public long? Generation { get; init; }

    /// <summary>True to take prereleases.</summary>
    public bool Prerelease { get; init; }

    /// <summary>True to switch off, with a module, those that need it.</summary>
    public bool WithDependents { get; init; }

    /// <summary>True to plan and check only.</summary>
    public bool DryRun { get; init; }

    internal ChangeRequest ToChange(string actor) => new(Kind)
    {
        Modules = [.. Modules.Select(m => (m.Id, m.Version))],
        Files = Files,
        Generation = Generation,
        Prerelease = Prerelease,
        WithDependents = WithDependents,
        DryRun = DryRun,
        Actor = actor,
    };
}
