namespace CommunityKit.Catalog;

/// <summary>Permissions of the catalog.</summary>
public static class CatalogPermissions
{
    /// <summary>See products in the admin, drafts included.</summary>
    public const string ReadProducts = "catalog.products.read";

    /// <summary>Make, change, publish and delete products; includes <see cref="ReadProducts"/>.</summary>
    public const string ManageProducts = "catalog.products.manage";

    /// <summary>Make, change, move and delete categories.</summary>
    public const string ManageCategories = "catalog.categories.manage";

    /// <summary>Import product files.</summary>
    public const string Import = "catalog.import";
}
