namespace CommunityKit.Pricing.Taxes;

/// <summary>A tax class in a recipe.</summary>
public sealed class TaxClassEntry
{
    public required string Code { get; set; }

    public required LocalizedText Name { get; set; }

    public required IReadOnlyList<TaxRateEntry> Rates { get; set; }
}
