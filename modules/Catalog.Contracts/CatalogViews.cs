using CommunityKit.Catalog.Views;
using CommunityKit.UI.Views;

namespace CommunityKit.Catalog;

/// <summary>The catalog's views that a theme may override.</summary>
public static class CatalogViews
{
    /// <summary>Id of the module that ships the defaults.</summary>
    public const string ModuleId = "communitykit.catalog";

    /// <summary>The shop window: categories, opening picture, rows of products. The shop's home unless another module offers one.</summary>
    public static ViewName<CatalogHome> Home { get; } = new(ModuleId, "Home");

    /// <summary>All products, found by text and filters.</summary>
    public static ViewName<ProductListPage> ProductListPage { get; } = new(ModuleId, "ProductListPage");

    /// <summary>All categories.</summary>
    public static ViewName<CategoriesPage> CategoriesPage { get; } = new(ModuleId, "CategoriesPage");

    /// <summary>The products of a category.</summary>
    public static ViewName<CategoryPage> CategoryPage { get; } = new(ModuleId, "CategoryPage");

    /// <summary>All brands.</summary>
    public static ViewName<BrandsPage> BrandsPage { get; } = new(ModuleId, "BrandsPage");

    /// <summary>The products of a brand.</summary>
    public static ViewName<BrandPage> BrandPage { get; } = new(ModuleId, "BrandPage");

    /// <summary>A product.</summary>
    public static ViewName<ProductPage> ProductPage { get; } = new(ModuleId, "ProductPage");

    /// <summary>Instead of a product that is not there, or not any more.</summary>
    public static ViewName<ProductMissing> ProductMissing { get; } = new(ModuleId, "ProductMissing");

    /// <summary>Part: cards with filters, sorting, count and "load more"; what to do when nothing fits.</summary>
    public static ViewName<ProductList> ProductList { get; } = new(ModuleId, "ProductList");

    /// <summary>Part: the filters of a list.</summary>
    public static ViewName<ProductFilters> ProductFilters { get; } = new(ModuleId, "ProductFilters");

    /// <summary>Part: one product in a list or row.</summary>
    public static ViewName<ProductCard> ProductCard { get; } = new(ModuleId, "ProductCard");

    /// <summary>Part: a titled row of products, as the block shows it.</summary>
    public static ViewName<ProductRow> ProductRow { get; } = new(ModuleId, "ProductRow");

    /// <summary>Ways into categories.</summary>
    public static ViewName<CategoryBlock> CategoryBlock { get; } = new(ModuleId, "CategoryBlock");

    /// <summary>Part: the pictures of a product.</summary>
    public static ViewName<ProductGallery> ProductGallery { get; } = new(ModuleId, "ProductGallery");

    /// <summary>Part: the price of a product or variant.</summary>
    public static ViewName<PriceBlock> PriceBlock { get; } = new(ModuleId, "PriceBlock");

    /// <summary>Part: the choice among the variants of a product.</summary>
    public static ViewName<VariantPicker> VariantPicker { get; } = new(ModuleId, "VariantPicker");

    /// <summary>Part: the search box in the header, until a search module brings its own.</summary>
    public static ViewName<SearchBox> SearchBox { get; } = new(ModuleId, "SearchBox");
}
