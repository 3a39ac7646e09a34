namespace CommunityKit.Cms.Showing;

/// <summary>A page in a list, the feed or the sitemap.</summary>
public sealed record ListedPage(
    Guid Id, Guid SetId, string Culture, string Path, string Title, string Summary, DateTimeOffset FirstLiveAt, DateTimeOffset LiveAt, string? Picture);
