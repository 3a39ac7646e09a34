namespace CommunityKit.Catalog.Products;

/// <summary>A tag of a product. Changed through its product only.</summary>
public sealed class ProductTag
{
    public const int MaxLength = 50;

    public Guid ProductId { get; private init; }

    /// <summary>The tag in lower case, by which lists filter.</summary>
    public string Key { get; private init; } = "";

    public string Tag { get; private set; } = "";

    public int Position { get; private set; }

    public static string KeyOf(string tag) => tag.ToLowerInvariant();

    internal static ProductTag Of(Guid productId, string tag) => new() { ProductId = productId, Key = KeyOf(tag) };

    internal void Change(string tag, int position)
    {
        Tag = tag;
        Position = position;
    }
}
