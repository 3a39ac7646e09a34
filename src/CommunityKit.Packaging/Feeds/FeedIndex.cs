namespace CommunityKit.Packaging.Feeds;

/// <summary><c>index.json</c>: the whole catalogue of a static feed.</summary>
/// <typeparam name="TEntry">Entries when writing; raw JSON when reading, so that one bad entry does not hide the others.</typeparam>
internal sealed record FeedIndex<TEntry>
{
    public const string FileName = "index.json";

    public required int Version { get; init; }

    public required IReadOnlyList<TEntry> Packages { get; init; }
}
