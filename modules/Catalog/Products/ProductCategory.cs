namespace CommunityKit.Catalog.Products;

/// <summary>A product stands in a category. Changed through its product only.</summary>
public sealed class ProductCategory
{
    public Guid ProductId { get; private init; }

    public Guid CategoryId { get; private init; }

    /// <summary>0 for the primary category.</summary>
    public int Position { get; private set; }

    internal static ProductCategory Of(Guid productId, Guid categoryId) => new() { ProductId = productId, CategoryId = categoryId };

    internal void Change(int position) => Position = position;
}
