using CommunityKit.Host.Manager.Shops;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Host.Manager.Overview;

/// <summary>What the first page shows.</summary>
internal sealed record OverviewPage(HostFacts Facts, IReadOnlyList<ShopSnapshot> Shops)
{
    /// <summary>What was searched for.</summary>
    public string Search { get; init; } = "";

    /// <summary>Number of shops, found or not.</summary>
    public int AllShops { get; init; }

    public IReadOnlyList<FeedLine> Feeds { get; init; } = [];

    /// <summary>Feeds and files that could not be read.</summary>
    public IReadOnlyList<Problem> FeedProblems { get; init; } = [];

    /// <summary>False when the feeds did not answer in time.</summary>
    public bool FeedsAnswered { get; init; } = true;

    /// <summary>True for a browser on the host's machine, which may see everything under /health.</summary>
    public bool IsThisMachine { get; init; }
}
