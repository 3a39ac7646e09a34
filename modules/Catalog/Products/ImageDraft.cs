namespace CommunityKit.Catalog.Products;

/// <summary>A picture as somebody wants it to be. Immutable.</summary>
public sealed record ImageDraft
{
    /// <summary>Which picture it is; null to find it by its file or source, or to make a new one.</summary>
    public Guid? Id { get; init; }

    /// <summary>Path in the file store; null while it is still to be fetched.</summary>
    public string? File { get; init; }

    /// <summary>Address at another site where an import found it; never rendered.</summary>
    public string? SourceUrl { get; init; }

    public LocalizedText Alt { get; init; } = LocalizedText.Empty;
}
