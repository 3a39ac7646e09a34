namespace CommunityKit.Catalog.Products;

/// <summary>One form of a product that can be bought. Changed through its product only.</summary>
public sealed class ProductVariant
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid ProductId { get; private init; }

    public int Position { get; private set; }

    public string? Sku { get; private set; }

    /// <summary>Code of the value of the first option; empty without one.</summary>
    public string Value1 { get; private set; } = "";

    public string Value2 { get; private set; } = "";

    public string Value3 { get; private set; } = "";

    public Money Price { get; private set; }

    /// <summary>Minor units, in the currency of the price.</summary>
    public long? CompareAtMinor { get; private set; }

    public int WeightGrams { get; private set; }

    public string? Barcode { get; private set; }

    public int Quantity { get; private set; }

    public bool TracksStock { get; private set; }

    public bool Oversells { get; private set; }

    /// <summary>Whether lists take it as buyable; kept by whoever knows the stock.</summary>
    public bool CanBuy { get; private set; }

    public Guid? ImageId { get; private set; }

    public Money? CompareAt => CompareAtMinor is { } minor ? new Money(minor, Price.Currency) : null;

    /// <summary>What the catalog's own quantities say.</summary>
    public bool IsInStock => !TracksStock || Oversells || Quantity > 0;

    /// <summary>The codes of its values, one per option.</summary>
    public IReadOnlyList<string> ValuesOf(int options) => new[] { Value1, Value2, Value3 }[..options];

    /// <summary>True if it is the variant with just these codes.</summary>
    public bool HasValues(IReadOnlyList<string> values) =>
        Value1 == At(values, 0) && Value2 == At(values, 1) && Value3 == At(values, 2);

    internal static ProductVariant Of(Guid productId) => new() { ProductId = productId };

    /// <param name="draft">What it is to be; was checked.</param>
    /// <param name="position">Place among the variants.</param>
    /// <param name="imageId">Picture that shows it.</param>
    /// <param name="ownsStock">False when another module knows the stock and keeps <see cref="CanBuy"/>.</param>
    internal void Change(VariantDraft draft, int position, Guid? imageId, bool ownsStock)
    {
        Position = position;
        Sku = draft.Sku;
        Value1 = At(draft.Values, 0);
        Value2 = At(draft.Values, 1);
        Value3 = At(draft.Values, 2);
        Price = draft.Price;
        CompareAtMinor = draft.CompareAt?.Minor;
        WeightGrams = draft.WeightGrams;
        Barcode = draft.Barcode;
        Quantity = draft.Quantity;
        TracksStock = draft.TracksStock;
        Oversells = draft.Oversells;
        ImageId = imageId;
        CanBuy = ownsStock ? IsInStock : CanBuy;
    }

    private static string At(IReadOnlyList<string> values, int index) => index < values.Count ? values[index] : "";
}
