namespace CommunityKit.Catalog.Products;

/// <summary>A picture of a product. Changed through its product only.</summary>
public sealed class ProductImage
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid ProductId { get; private init; }

    public int Position { get; private set; }

    /// <summary>Path in the file store; null while it is still to be fetched.</summary>
    public string? File { get; private set; }

    public string? SourceUrl { get; private set; }

    public LocalizedText Alt { get; private set; } = LocalizedText.Empty;

    internal static ProductImage Of(Guid productId) => new() { ProductId = productId };

    internal void Change(ImageDraft draft, int position)
    {
        Position = position;
        File = draft.File;
        SourceUrl = draft.SourceUrl;
        Alt = draft.Alt;
    }
}
