namespace CommunityKit.Cms.Views;

/// <summary>An item in a list.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Url">Address of its page.</param>
/// <param name="PublishedAt">When it first went live.</param>
public sealed record ContentCard(string Title, string Url, DateTimeOffset PublishedAt)
{
    /// <summary>One or two sentences; may be empty.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Address of its picture; null for none.</summary>
    public string? PictureUrl { get; init; }
}
