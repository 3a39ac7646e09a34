using CommunityKit.Packaging.Problems;

namespace CommunityKit.Packaging.Feeds;

/// <summary>
/// Several feeds, the most trusted first. A feed that cannot be read is reported and does not hide the others. Thread-safe.
/// </summary>
public sealed class FeedSet
{
    private readonly IReadOnlyList<IPackageFeed> _feeds;

    /// <summary>A set of feeds.</summary>
    /// <param name="feeds">The feeds in order of priority, with different names.</param>
    public FeedSet(params IReadOnlyList<IPackageFeed> feeds)
    {
        if (feeds.DistinctBy(feed => feed.Name, StringComparer.Ordinal).Count() != feeds.Count)
            throw new ArgumentException("Two feeds have the same name.", nameof(feeds));

        _feeds = feeds;
    }

    /// <summary>Lists one module or all from all feeds; of equal versions the one of the first feed.</summary>
    /// <param name="id">Module id, or null for all.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async ValueTask<FeedListing> ListAsync(string? id, CancellationToken cancellationToken)
    {
        var listings = await Task.WhenAll(_feeds.Select(feed => ListAsync(feed, id, cancellationToken)));
        return FeedOrder.Listing(listings.SelectMany(listing => listing.Entries), listings.SelectMany(listing => listing.Problems));
    }

    /// <summary>Takes a package out of the feed it was listed by.</summary>
    /// <param name="entry">An entry of <see cref="ListAsync(string?, CancellationToken)"/>.</param>
    /// <param name="folder">An existing folder.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Path of the complete file.</returns>
    /// <exception cref="ProblemException">It cannot be read or is not what the feed says; no file is left.</exception>
    public ValueTask<string> DownloadAsync(FeedEntry entry, string folder, CancellationToken cancellationToken) =>
        _feeds.Single(feed => feed.Name == entry.Feed).DownloadAsync(entry, folder, cancellationToken);

    private static async Task<FeedListing> ListAsync(IPackageFeed feed, string? id, CancellationToken cancellationToken)
    {
        try
        {
            return await feed.ListAsync(id, cancellationToken);
        }
        catch (ProblemException e)
        {
            return new FeedListing([], e.Problems);
        }
    }
}
