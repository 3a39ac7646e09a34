using CommunityKit.Packaging.Manifest;

namespace CommunityKit.Packaging.Feeds;

/// <summary>A package that a feed offers.</summary>
/// <param name="Feed">Name of the feed.</param>
/// <param name="Manifest">
/// Its manifest without the lists of files and views: enough to choose versions, and not to be trusted before the package is checked.
/// </param>
/// <param name="File">Where it lies in the feed: a relative path with forward slashes.</param>
/// <param name="Sha256">SHA-256 of the package file, 64 lower-case hex digits.</param>
/// <param name="Size">Its length in bytes.</param>
public sealed record FeedEntry(string Feed, ModuleManifest Manifest, string File, string Sha256, long Size);
