namespace CommunityKit.Cms.Showing;

/// <summary>An item as visitors see it.</summary>
public sealed record LiveItem(
    Guid Id,
    Guid SetId,
    string Type,
    string Culture,
    string? Path,
    string Title,
    string Summary,
    bool IsListed,
    int Version,
    DateTimeOffset FirstLiveAt,
    DateTimeOffset LiveAt,
    string Document)
{
    /// <summary>Its path as it stands in addresses.</summary>
    public string PathUrl => new PathString(Path ?? "/").ToUriComponent();
}
