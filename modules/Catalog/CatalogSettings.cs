using System.ComponentModel.DataAnnotations;
using CommunityKit.Catalog.Storefront.Lists;

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

    /// <summary>Tags that shoppers see, in this order; all others are for the shop's own use.</summary>
    public IReadOnlyList<TagLabel> Tags { get; set; } = [];
}
