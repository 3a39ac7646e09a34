using CommunityKit.Catalog.Queries;

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

    public bool IsDigital { get; private set; }

    /// <summary>The price is for that many grams; null for goods by the piece.</summary>
    public int? PerGrams { get; private set; }

    public int? TypicalGrams { get; private set; }

    public int? MaxGrams { get; private set; }

    public int? ContentAmount { get; private set; }

    public ContentUnit? ContentUnit { get; private set; }

    public int? ContentPer { get; private set; }

    public List<BundlePartRow> Parts { get; private init; } = [];

    public WeightPricing? ByWeight => PerGrams is { } per ? new WeightPricing(per, TypicalGrams ?? per, MaxGrams ?? per) : null;

    public Content? Content => ContentAmount is { } amount ? new Content(amount, ContentUnit ?? Products.ContentUnit.Piece, ContentPer ?? 0) : null;

    public Money? CompareAt => CompareAtMinor is { } minor ? new Money(minor, Price.Currency) : null;

    /// <summary>False when no pieces of it are counted: digital goods, and bundles, whose parts are.</summary>
    public bool IsCounted => TracksStock && !IsDigital && Parts.Count == 0;

    /// <summary>What the catalog's own quantities say; of a bundle its parts decide.</summary>
    public bool IsInStock => !IsCounted || Oversells || Quantity > 0;

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
        IsDigital = draft.IsDigital;
        PerGrams = draft.ByWeight?.PerGrams;
        TypicalGrams = draft.ByWeight?.TypicalGrams;
        MaxGrams = draft.ByWeight?.MaxGrams;
        ContentAmount = draft.Content?.Amount;
        ContentUnit = draft.Content?.Unit;
        ContentPer = draft.Content?.Per;
        ChangeParts(draft.Parts);
        ImageId = imageId;
        CanBuy = ownsStock && Parts.Count == 0 ? IsInStock : CanBuy;
    }

    /// <summary>What its parts say of a bundle.</summary>
    internal void Follow(bool canBuy) => CanBuy = canBuy;

    private void ChangeParts(IReadOnlyList<BundlePart> parts)
    {
        Parts.RemoveAll(row => parts.All(part => part.VariantId != row.PartId));
        for (var i = 0; i < parts.Count; i++)
        {
            var row = Parts.Find(known => known.PartId == parts[i].VariantId);
            if (row is null)
            {
                Parts.Add(row = BundlePartRow.Of(Id, parts[i].VariantId));
            }

            row.Change(parts[i].Quantity, i);
        }
    }

    private static string At(IReadOnlyList<string> values, int index) => index < values.Count ? values[index] : "";
}
