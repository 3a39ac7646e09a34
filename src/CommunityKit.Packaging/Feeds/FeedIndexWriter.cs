using CommunityKit.Packaging.Files;
using CommunityKit.Packaging.Json;
using CommunityKit.Packaging.Packages;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Packaging.Feeds;

/// <summary>Turns a folder of packages into a feed that any static web server can serve.</summary>
public static class FeedIndexWriter
{
    /// <summary>Writes <c>index.json</c> into the folder; equal folders give equal bytes.</summary>
    /// <param name="folder">The folder with the package files.</param>
    /// <param name="limits">How much a package may hold.</param>
    /// <param name="cancellationToken">Stops the work; the old index stays then.</param>
    /// <returns>What went into the index, and which files were left out and why.</returns>
    /// <exception cref="ProblemException">There is no such folder, or it cannot be written.</exception>
    public static async Task<FeedListing> WriteAsync(
        string folder, ArchiveLimits? limits = null, CancellationToken cancellationToken = default)
    {
        var listing = await new FolderFeed(Path.GetFileName(Path.GetFullPath(folder)), folder, limits).ListAsync(null, cancellationToken);
        var index = new FeedIndex<FeedIndexEntry> { Version = 1, Packages = [.. listing.Entries.Select(FeedIndexEntry.Of)] };
        var path = Path.Combine(folder, FeedIndex<FeedIndexEntry>.FileName);
        try
        {
            AtomicFile.Write(path, StrictJson.Write(index));
            return listing;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(PackageProblems.FileUnwritable(path), e);
        }
    }
}
