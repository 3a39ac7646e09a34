using CommunityKit.Host.Manager.Plans;
using CommunityKit.Host.Manager.Shops;

namespace CommunityKit.Host.Manager.Changes;

/// <summary>What the page of a change shows.</summary>
internal sealed record ChangePage(ChangeRun Run, ShopSnapshot Shop, string Address)
{
    public IReadOnlyList<PlanLine> Lines { get; init; } = [];

    /// <summary>True for the first modules of the only shop.</summary>
    public bool IsFirstRun { get; init; }
}
