namespace CommunityKit.Pricing.FullReductions;

/// <summary>A step in a recipe's full reduction.</summary>
public sealed class StepLine
{
    public required string Minimum { get; set; }

    /// <summary>Amount off; or <see cref="PercentOff"/>.</summary>
    public string? Off { get; set; }

    public decimal? PercentOff { get; set; }
}
