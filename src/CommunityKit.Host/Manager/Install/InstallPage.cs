using CommunityKit.Host.Manager.Shops;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Host.Manager.Install;

/// <summary>What the page shows on which modules are chosen.</summary>
internal sealed record InstallPage(ShopSnapshot Shop, IReadOnlyList<Offer> Offers)
{
    /// <summary>What was searched for.</summary>
    public string Search { get; init; } = "";

    /// <summary>Wishes that are ticked already.</summary>
    public IReadOnlySet<string> Chosen { get; init; } = new HashSet<string>();

    /// <summary>Feeds and files that could not be read.</summary>
    public IReadOnlyList<Problem> FeedProblems { get; init; } = [];

    /// <summary>False when the feeds did not answer in time.</summary>
    public bool FeedsAnswered { get; init; } = true;

    /// <summary>True for the very first modules of the only shop.</summary>
    public bool IsFirstRun { get; init; }
}
