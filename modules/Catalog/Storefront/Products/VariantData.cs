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

    public string? Barcode { get; init; }

    public Guid? ImageId { get; init; }

    public Money Price => new(PriceMinor, Currency);

    public Money? CompareAt => CompareAtMinor is { } minor ? new Money(minor, Currency) : null;

    /// <summary>Code of its value of an option.</summary>
    public string Value(int option) => option switch { 0 => Value1, 1 => Value2, _ => Value3 };
}
