using CommunityKit.Data.Generations;
using CommunityKit.Host.Manager.Plans;
using CommunityKit.Tenancy.Changes;

namespace CommunityKit.Host.Manager.History;

/// <summary>A module set of a shop's past or its present.</summary>
/// <param name="Generation">Number, when, who.</param>
/// <param name="Changes">What it changed compared with the one before.</param>
internal sealed record HistoryEntry(Generation Generation, IReadOnlyList<PlanLine> Changes)
{
    /// <summary>Why it was made.</summary>
    public IReadOnlyList<ChangeKind> Kinds { get; init; } = [];

    /// <summary>True for the present set, and for earlier ones that are the same.</summary>
    public bool IsSameAsNow { get; init; }

    /// <summary>Why it cannot come back; null when it can.</summary>
    public string? Obstacle { get; init; }
}
