using System.ComponentModel.DataAnnotations;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Catalog.Admin;

/// <summary>A variant in the form of a product.</summary>
public sealed class VariantRow
{
    [Field(Hidden = true)]
    public string? Id { get; set; }

    /// <summary>Labels of its values with slashes between; blank for a product without options.</summary>
    public string? Choice { get; set; }

    public string? Sku { get; set; }

    [Required]
    public Money? Price { get; set; }

    public Money? CompareAt { get; set; }

    public int Quantity { get; set; }

    public bool TracksStock { get; set; } = true;

    public bool Oversells { get; set; }

    public int WeightGrams { get; set; }

    public string? Barcode { get; set; }

    /// <summary>From 1; null when no picture belongs to it alone.</summary>
    public int? Picture { get; set; }
}
