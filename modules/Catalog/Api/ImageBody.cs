namespace CommunityKit.Catalog.Api;

/// <summary>A picture on the wire.</summary>
public sealed class ImageBody
{
    public Guid? Id { get; set; }

    /// <summary>Path in the shop's file store; null while it is still to be fetched.</summary>
    public string? File { get; set; }

    /// <summary>Address at another site where an import found it; only staff sees it.</summary>
    public string? SourceUrl { get; set; }

    public LocalizedText Alt { get; set; } = LocalizedText.Empty;
}
