namespace CommunityKit.Catalog.Products;

/// <summary>A product that was chosen by hand to stand beside another. Changed through its product only.</summary>
public sealed class RelatedProduct
{
    public Guid ProductId { get; private init; }

    public Guid RelatedId { get; private init; }

    public int Position { get; private set; }

    internal static RelatedProduct Of(Guid productId, Guid relatedId) => new() { ProductId = productId, RelatedId = relatedId };

    internal void Change(int position) => Position = position;
}
