using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Pricing.FullReductions;

/// <summary>A step in the form of a full reduction.</summary>
public sealed class StepRow
{
    [Required]
    public Money? Minimum { get; set; }

    public Money? Off { get; set; }

    /// <summary>Part off in percent; instead of an amount.</summary>
    [Range(0.01, 100)]
    public decimal? PercentOff { get; set; }
}
