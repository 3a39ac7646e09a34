namespace CommunityKit.Pricing.Taxes;

/// <summary>A rate in a recipe's tax class.</summary>
public sealed class TaxRateEntry
{
    /// <summary>ISO 3166-1 alpha-2 code; left out for all countries without a rate of their own.</summary>
    public string? Country { get; set; }

    public required decimal Percent { get; set; }
}
