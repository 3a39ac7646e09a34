namespace CommunityKit.Cms.Paths;

/// <summary>An address that an item has or had.</summary>
public sealed class ContentPath
{
    public required string Culture { get; set; }

    public required string Path { get; set; }

    public Guid ItemId { get; set; }

    public PathState State { get; set; }

    public DateTimeOffset Since { get; set; }
}
