using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.BulkEdits;

/// <summary>What is to become of many products at once. (Setters: it is bound from a form and kept as JSON.)</summary>
public sealed class BulkChange
{
    private const int Hundred = 100;

    public BulkPrice Price { get; set; }

    /// <summary>Amount in major units, or per cent; negative to lower prices.</summary>
    public decimal By { get; set; }

    public BulkRounding Rounding { get; set; }

    /// <summary>Null to keep the states.</summary>
    public ProductStatus? Status { get; set; }

    public BulkCategory CategoryChange { get; set; }

    public Guid? Category { get; set; }

    public IReadOnlyList<string> AddTags { get; set; } = [];

    public IReadOnlyList<string> RemoveTags { get; set; } = [];

    /// <summary>Null to keep the tax classes; empty for the standard class.</summary>
    public string? TaxClass { get; set; }

    /// <summary>Null to keep the suppliers; empty for the shop itself.</summary>
    public string? Supplier { get; set; }

    /// <summary>The product as the change wants it.</summary>
    public ProductDraft Apply(ProductDraft product) => product with
    {
        Variants = Price == BulkPrice.Keep ? product.Variants : [.. product.Variants.Select(Priced)],
        Status = Status ?? product.Status,
        CategoryIds = Categories(product.CategoryIds),
        Tags =
        [
            .. product.Tags.Where(tag => !RemoveTags.Contains(tag, StringComparer.OrdinalIgnoreCase)),
            .. AddTags.Where(tag => !product.Tags.Contains(tag, StringComparer.OrdinalIgnoreCase)),
        ],
        TaxClass = TaxClass ?? product.TaxClass,
        Supplier = Supplier ?? product.Supplier,
    };

    /// <summary>A price after the change, minor units.</summary>
    /// <param name="minor">The price now.</param>
    /// <param name="unit">Minor units in a major unit.</param>
    public long Priced(long minor, long unit)
    {
        var exact = Price == BulkPrice.ByPercent ? minor * (Hundred + By) / Hundred : minor + (By * unit);
        var bounded = Math.Clamp(exact, -ProductRules.MaxPriceMinor, ProductRules.MaxPriceMinor * 2m);
        var (step, offset) = unit < Hundred ? (1L, 0L) : Rounding switch
        {
            BulkRounding.Tenth => (unit / 10, 0L),
            BulkRounding.Whole => (unit, 0L),
            BulkRounding.End90 => (unit, unit / 10),
            BulkRounding.End99 => (unit, unit / Hundred),
            _ => (1L, 0L),
        };
        var rounded = ((long)Math.Round((bounded + offset) / step, MidpointRounding.AwayFromZero) * step) - offset;
        return exact > 0 && rounded <= 0 ? step - offset : rounded;
    }

    private VariantDraft Priced(VariantDraft variant)
    {
        var currency = variant.Price.Currency;
        var price = new Money(Priced(variant.Price.Minor, (long)Math.Pow(10, CurrencyFacts.Digits(currency))), currency);
        return variant with { Price = price, CompareAt = variant.CompareAt is { } former && former > price ? former : null };
    }

    private IReadOnlyList<Guid> Categories(IReadOnlyList<Guid> known) => (CategoryChange, Category) switch
    {
        (BulkCategory.Add, { } id) => [.. known.Append(id).Distinct()],
        (BulkCategory.Remove, { } id) => [.. known.Where(other => other != id)],
        (BulkCategory.Replace, { } id) => [id],
        _ => known,
    };
}
