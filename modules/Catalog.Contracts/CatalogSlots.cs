using CommunityKit.Catalog.Slots;
using CommunityKit.UI.Slots;

namespace CommunityKit.Catalog;

/// <summary>Places on the catalog's storefront pages that modules fill.</summary>
public static class CatalogSlots
{
    /// <summary>Home page, main column, between the opening and the product rows.</summary>
    public static SlotName<HomeContext> HomeMain { get; } = new("catalog/home/main");

    /// <summary>Home page, side column on wide screens; above the product rows on phones.</summary>
    public static SlotName<HomeContext> HomeAside { get; } = new("catalog/home/aside");

    /// <summary>Product card in lists and rows, at its lower end: a small action. Cards come by the dozen, so read no data per card.</summary>
    public static SlotName<ProductCardContext> ProductCardActions { get; } = new("catalog/card/actions");

    /// <summary>Product page, right below the price: why it costs that much, member prices, open groups.</summary>
    public static SlotName<ProductContext> ProductAfterPrice { get; } = new("catalog/product/after-price");

    /// <summary>Product page, below the choice of variants: buying.</summary>
    public static SlotName<ProductContext> ProductBuyBox { get; } = new("catalog/product/buy-box");

    /// <summary>Product page, beside the description on wide screens, above it on phones.</summary>
    public static SlotName<ProductContext> ProductAside { get; } = new("catalog/product/aside");

    /// <summary>Product page, below the description: reviews, notes.</summary>
    public static SlotName<ProductContext> ProductBelow { get; } = new("catalog/product/below");
}
