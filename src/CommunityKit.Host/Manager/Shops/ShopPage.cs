using CommunityKit.Host.Manager.Changes;
using CommunityKit.Host.Manager.Deletion;

namespace CommunityKit.Host.Manager.Shops;

/// <summary>What the page of a shop shows.</summary>
internal sealed record ShopPage(ShopSnapshot Shop, IReadOnlyList<ShopModule> Modules)
{
    /// <summary>A change that is under way and was begun on these pages.</summary>
    public ChangeRun? Running { get; init; }

    public IReadOnlyList<LeftData> Left { get; init; } = [];

    /// <summary>Wishes that stand in the form already, as when a plan is looked at again.</summary>
    public IReadOnlySet<string> Chosen { get; init; } = new HashSet<string>();

    public int Upgrades => Modules.Count(m => m.Newer is not null && !m.IsDisabled);
}
