namespace CommunityKit.Cms.Editing;

/// <summary>The history of an item.</summary>
public sealed record HistoryPage(string Title, string Url, int? LiveVersion, IReadOnlyList<VersionEntry> Versions);
