namespace CommunityKit.Pricing.Shipping;

/// <summary>A rate in a recipe's zone.</summary>
public sealed class RateEntry
{
    /// <summary>Code of a way.</summary>
    public required string Way { get; set; }

    public required string Fee { get; set; }

    public string? FreeFrom { get; set; }

    public int IncludedGrams { get; set; }

    public int StepGrams { get; set; }

    public string? StepFee { get; set; }

    public string? FromAmount { get; set; }

    public int FromGrams { get; set; }

    public int? DaysFrom { get; set; }

    public int? DaysTo { get; set; }
}
