using CommunityKit.Host.Manager.Changes;
using CommunityKit.Host.Manager.Shops;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Host.Manager.History;

/// <summary>What the page of a shop's history shows.</summary>
internal sealed record HistoryPage(ShopSnapshot Shop, IReadOnlyList<HistoryEntry> Entries)
{
    /// <summary>Why the history cannot be read; null when it can.</summary>
    public Problem? Problem { get; init; }

    /// <summary>True when there are older sets than those shown.</summary>
    public bool IsCut { get; init; }

    /// <summary>A change that is under way and was begun on these pages.</summary>
    public ChangeRun? Running { get; init; }
}
