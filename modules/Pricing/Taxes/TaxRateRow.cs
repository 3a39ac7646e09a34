using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Pricing.Taxes;

/// <summary>A rate in the form of a tax class.</summary>
public sealed class TaxRateRow
{
    [StringLength(2)]
    public string? Country { get; set; }

    [Range(0, 100)]
    public decimal Percent { get; set; }
}
