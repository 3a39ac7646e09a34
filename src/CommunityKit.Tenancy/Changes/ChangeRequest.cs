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

    /// <summary>True to switch off, with a module, those that need it.</summary>
    public bool WithDependents { get; init; }

    /// <summary>True to plan and check only.</summary>
    public bool DryRun { get; init; }

    /// <summary>Who wishes it: a name for people.</summary>
    public required string Actor { get; init; }
}
