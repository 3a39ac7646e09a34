using CommunityKit.Host.Manager.Plans;
using CommunityKit.Host.Manager.Shops;

namespace CommunityKit.Host.Manager.Changes;

/// <summary>What the page of a change shows.</summary>
internal sealed record ChangePage(ChangeRun Run, ShopSnapshot Shop, string Address)
{
    /// <summary>True if it was under way when the page was begun: it may end while the page is written, and a page must not say both.</summary>
    public required bool IsRunning { get; init; }

    public IReadOnlyList<PlanLine> Lines { get; init; } = [];

    /// <summary>True for the first modules of the only shop.</summary>
    public bool IsFirstRun { get; init; }
}
