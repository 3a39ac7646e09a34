using System.ComponentModel.DataAnnotations;
using CommunityKit.Catalog.Products;
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

    public bool IsDigital { get; set; }

    /// <summary>What a piece holds.</summary>
    public int? ContentAmount { get; set; }

    public ContentUnit ContentUnit { get; set; }

    /// <summary>Amount that the unit price is told for; empty for the shop's own way.</summary>
    public int? ContentPer { get; set; }

    /// <summary>For goods by weight: the price is for that many grams.</summary>
    public int? PerGrams { get; set; }

    public int? TypicalGrams { get; set; }

    public int? MaxGrams { get; set; }

    /// <summary>For a bundle: an item no. per line, with the quantity behind it.</summary>
    [Field(Input = FieldInput.Lines)]
    public string? Parts { get; set; }

    public string? Barcode { get; set; }

    /// <summary>From 1; null when no picture belongs to it alone.</summary>
    public int? Picture { get; set; }
}
