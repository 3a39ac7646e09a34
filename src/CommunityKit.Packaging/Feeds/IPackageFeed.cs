using CommunityKit.Packaging.Problems;

namespace CommunityKit.Packaging.Feeds;

/// <summary>A place that packages come from. Thread-safe.</summary>
public interface IPackageFeed
{
    /// <summary>Name of the feed, unique on a host; stands in messages and lock files.</summary>
    string Name { get; }

    /// <summary>Lists the packages of one module or of all.</summary>
    /// <param name="id">Module id, or null for all.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ProblemException">The feed as a whole cannot be read.</exception>
    ValueTask<FeedListing> ListAsync(string? id, CancellationToken cancellationToken);

    /// <summary>Copies a package into a folder and checks its length and hash.</summary>
    /// <param name="entry">One of this feed's entries.</param>
    /// <param name="folder">An existing folder.</param>
    /// <param name="cancellationToken">Stops the work; no file is left then.</param>
    /// <returns>Path of the complete file, <c>id.version.nupkg</c>.</returns>
    /// <exception cref="ProblemException">It cannot be read or is not what the feed says; no file is left.</exception>
    ValueTask<string> DownloadAsync(FeedEntry entry, string folder, CancellationToken cancellationToken);
}
