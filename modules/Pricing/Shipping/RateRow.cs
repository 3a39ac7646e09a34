using System.ComponentModel.DataAnnotations;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Pricing.Shipping;

/// <summary>A rate in the form of a zone.</summary>
public sealed class RateRow
{
    [Required, Choices(typeof(DeliveryWayChoices))]
    public string? Way { get; set; }

    [Required]
    public Money? Fee { get; set; }

    public Money? FreeFrom { get; set; }

    [Range(0, 100_000_000)]
    public int IncludedGrams { get; set; }

    [Range(0, 100_000_000)]
    public int StepGrams { get; set; }

    public Money? StepFee { get; set; }

    public Money? FromAmount { get; set; }

    [Range(0, 100_000_000)]
    public int FromGrams { get; set; }

    [Range(0, 365)]
    public int? DaysFrom { get; set; }

    [Range(0, 365)]
    public int? DaysTo { get; set; }
}
