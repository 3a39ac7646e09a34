using System.ComponentModel.DataAnnotations;
using CommunityKit.Catalog.Storefront.Lists;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Catalog;

/// <summary>How the shop shows its goods.</summary>
public sealed class CatalogSettings
{
    /// <summary>Products on a page of a list.</summary>
    [Range(8, 96)]
    public int PageSize { get; set; } = 16;

    /// <summary>Order of lists until the visitor chooses another.</summary>
    public ProductOrder DefaultOrder { get; set; } = ProductOrder.Newest;

    /// <summary>True to say how many pieces are left.</summary>
    public bool ShowStock { get; set; }

    /// <summary>Weight that unit prices are told for where a product does not say another.</summary>
    public UnitPriceWeight UnitPriceWeight { get; set; } = UnitPriceWeight.Grams500;

    /// <summary>Volume that unit prices are told for where a product does not say another.</summary>
    public UnitPriceVolume UnitPriceVolume { get; set; } = UnitPriceVolume.Millilitres100;

    /// <summary>How sheets of other systems are read, as JSON; see docs/for-integrators/imports.md.</summary>
    [Field(Input = FieldInput.Lines), StringLength(100_000)]
    public string ImportMaps { get; set; } = "";

    /// <summary>Tags that shoppers see, in this order; all others are for the shop's own use.</summary>
    public IReadOnlyList<TagLabel> Tags { get; set; } = [];
}
