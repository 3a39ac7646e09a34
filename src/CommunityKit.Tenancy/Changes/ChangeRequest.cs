namespace CommunityKit.Tenancy.Changes;

/// <summary>A wish about a tenant's module set. Immutable.</summary>
/// <param name="Kind">What is done.</param>
public sealed record ChangeRequest(ChangeKind Kind)
{
    /// <summary>Modules by id, each with an exact version or a range, or null for the newest; empty means all for an upgrade.</summary>
    public IReadOnlyList<(string Id, string? Version)> Modules { get; init; } = [];

    /// <summary>Package files to take into the store first; for an install they name their modules themselves.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Generation to go back to; null for the one before.</summary>
    public long? Generation { get; init; }

    /// <summary>True to take prereleases like other versions.</summary>
    public bool Prerelease { get; init; }

    /// <summary>True to switch off or take out, with a module, those that need it.</summary>
    public bool WithDependents { get; init; }

    /// <summary>
    /// Further wishes, planned one on top of the other and carried out in the same step: for example another theme in place of the present
    /// one.
    /// </summary>
    public IReadOnlyList<FurtherChange> Also { get; init; } = [];

    /// <summary>True to plan, check and build only.</summary>
    public bool DryRun { get; init; }

    /// <summary>True to plan and to check files and metadata only: no code of any package runs.</summary>
    public bool PlanOnly { get; init; }

    /// <summary>What was agreed to; null to carry out whatever the wish leads to now.</summary>
    public AgreedPlan? Agreed { get; init; }

    /// <summary>Told the name and the milliseconds of each phase when it ends.</summary>
    public IProgress<(string Phase, double Milliseconds)>? Progress { get; init; }

    /// <summary>Who wishes it: a name for people.</summary>
    public required string Actor { get; init; }
}
