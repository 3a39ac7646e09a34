using System.ComponentModel.DataAnnotations;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Pricing.FlashSales;

/// <summary>A price in the form of a flash sale.</summary>
public sealed class FlashRow
{
    [Required, StringLength(120)]
    public string Goods { get; set; } = "";

    [Required]
    public Money? Price { get; set; }

    [Range(1, 10_000_000)]
    public int? Pieces { get; set; }

    [Range(1, 100_000)]
    public int? PerMember { get; set; }

    /// <summary>Pieces that orders have taken.</summary>
    [Field(ReadOnly = true)]
    public int Taken { get; set; }
}
