using CommunityKit.Catalog.Products;
using CommunityKit.Catalog.Queries;

namespace CommunityKit.Catalog.Storefront.Products;

/// <summary>What is read of a variant to show its product's page.</summary>
public sealed record VariantData
{
    public Guid Id { get; init; }

    public string? Sku { get; init; }

    public string Value1 { get; init; } = "";

    public string Value2 { get; init; } = "";

    public string Value3 { get; init; } = "";

    public long PriceMinor { get; init; }

    public string Currency { get; init; } = "";

    public long? CompareAtMinor { get; init; }

    public bool IsDigital { get; init; }

    public int? PerGrams { get; init; }

    public int? TypicalGrams { get; init; }

    public int? MaxGrams { get; init; }

    public int? ContentAmount { get; init; }

    public ContentUnit? ContentUnit { get; init; }

    public int? ContentPer { get; init; }

    public WeightPricing? ByWeight => PerGrams is { } per ? new WeightPricing(per, TypicalGrams ?? per, MaxGrams ?? per) : null;

    public Content? Content => ContentAmount is { } amount && ContentUnit is { } unit ? new Content(amount, unit, ContentPer ?? 0) : null;

    public string? Barcode { get; init; }

    public Guid? ImageId { get; init; }

    public Money Price => new(PriceMinor, Currency);

    public Money? CompareAt => CompareAtMinor is { } minor ? new Money(minor, Currency) : null;

    /// <summary>Code of its value of an option.</summary>
    public string Value(int option) => option switch { 0 => Value1, 1 => Value2, _ => Value3 };
}
