using CommunityKit.Packaging.Feeds;

namespace CommunityKit.Cli.Packages;

/// <summary>Feeds as they are named on a command line: folders and addresses of <c>index.json</c> files.</summary>
internal static class PackageFeeds
{
    /// <summary>The named feeds and the folders of the named files, each once.</summary>
    public static IReadOnlyList<IPackageFeed> Of(CliContext context, IEnumerable<string> feeds, IEnumerable<string> files) =>
    [
        .. feeds.Select(feed => IsAddress(feed) ? feed : context.FullPath(feed))
            .Concat(files.Select(file => Path.GetDirectoryName(file)!))
            .Distinct(StringComparer.Ordinal)
            .Select(feed => IsAddress(feed) ? (IPackageFeed)new HttpFeed(feed, new Uri(feed)) : new FolderFeed(feed, feed)),
    ];

    private static bool IsAddress(string feed) => 
        Uri.TryCreate(feed, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
