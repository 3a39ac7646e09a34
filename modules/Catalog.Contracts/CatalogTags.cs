namespace CommunityKit.Catalog;

/// <summary>Tags of the data on the catalog's shared pages, for <see cref="UI.Caching.ISharedPages.Touch"/>.</summary>
public static class CatalogTags
{
    /// <summary>Products, categories, brands; touched by the catalog.</summary>
    public const string Goods = "catalog.goods";

    /// <summary>What can be bought; touched by whoever answers <see cref="Stock.IAvailability"/>.</summary>
    public const string Stock = "catalog.stock";

    /// <summary>Prices other than the list price; touched by whoever shows them.</summary>
    public const string Prices = "catalog.prices";
}
