using CommunityKit.Catalog.Admin;
using CommunityKit.Catalog.Api;
using CommunityKit.Catalog.Attributes;
using CommunityKit.Catalog.Blocks;
using CommunityKit.Catalog.Brands;
using CommunityKit.Catalog.BulkEdits;
using CommunityKit.Catalog.Categories;
using CommunityKit.Catalog.Data;
using CommunityKit.Catalog.Events;
using CommunityKit.Catalog.Imports;
using CommunityKit.Catalog.Imports.Native;
using CommunityKit.Catalog.Products;
using CommunityKit.Catalog.Queries;
using CommunityKit.Catalog.Recipes;
using CommunityKit.Catalog.Search;
using CommunityKit.Catalog.Stock;
using CommunityKit.Catalog.Storefront;
using CommunityKit.Catalog.Storefront.Lists;
using CommunityKit.Catalog.Storefront.Products;
using CommunityKit.Cms.Checks;
using CommunityKit.Cms.References;
using CommunityKit.Imports;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Blocks;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Slots;
using CommunityKit.UI.Views;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Catalog;

/// <summary>Goods and categories of the shop.</summary>
public sealed class CatalogModule : IModule
{
    private const string Section = "communitykit.catalog";

    public void Configure(ModuleBuilder module)
    {
        module.Permissions(
            new Permission(CatalogPermissions.ReadProducts, "permission.products.read") { DefaultRoles = [RoleNames.Owner] },
            new Permission(CatalogPermissions.ManageProducts, "permission.products.manage")
            {
                Implies = [CatalogPermissions.ReadProducts],
                DefaultRoles = [RoleNames.Owner],
            },
            new Permission(CatalogPermissions.ManageCategories, "permission.categories.manage") { DefaultRoles = [RoleNames.Owner] },
            new Permission(CatalogPermissions.Import, "permission.import") { DefaultRoles = [RoleNames.Owner] });
        module.Settings<CatalogSettings>(Section);
        module.Data<CatalogDb>();
        Domain(module.Services);
        Storefront(module);
        BackOffice(module);
        module.RecipeStep<CategoriesStep>("catalog.categories");
        module.RecipeStep<ProductsStep>("catalog.products");
        module.Search<ProductSearchSource>();
        module.When("communitykit.cms", cms =>
        {
            cms.References<ProductReferences>("product", "reference.product");
            cms.References<CategoryReferences>("category", "reference.category");
            cms.LinkCheck<ProductLinks>();
        });
        module.When("communitykit.media", media =>
        {
            media.Handle<ProductChanged, RecordPictures>("record-pictures");
            media.Handle<ProductUnpublished, RecordPictures>("forget-pictures");
        });
        ForPrograms(module);
    }

    private static void Domain(IServiceCollection services)
    {
        services.AddSingleton<KnownFacts>();
        services.AddSingleton<CatalogCache>();
        services.AddScoped<SaveProduct>();
        services.AddScoped<DeleteProduct>();
        services.AddScoped<SaveCategory>();
        services.AddScoped<EditInBulk>();
        services.AddScoped<SaveBrand>();
        services.AddScoped<SaveAttribute>();
        services.AddScoped<IAvailability, CatalogAvailability>();
        services.AddScoped<IAvailabilityIndex, AvailabilityIndex>();
        services.AddScoped<ICatalogQueries, CatalogQueries>();
        services.AddSingleton<IProductVariants, ProductVariants>();
        services.AddSingleton<RuleTexts>();
        services.AddScoped<RecipeData>();
    }

    private static void Storefront(ModuleBuilder module)
    {
        module.Services.AddSingleton<ProductReads>();
        module.Services.AddSingleton<ProductLists>();
        module.Services.AddScoped<ShopUrls>();
        module.Services.AddScoped<UnitPrices>();
        module.Services.AddScoped<Cards>();
        module.Services.AddScoped<FilterChoices>();
        module.Services.AddScoped<CategoryLinks>();
        module.Services.AddScoped<ListPages>();
        module.Services.AddScoped<ProductPages>();

        module.Home(HomeController.Path);
        module.Navigation(
            new NavigationItem("nav.products", ShopUrls.Products) { Order = 10 },
            new NavigationItem("nav.categories", ShopUrls.Categories) { Order = 20, Icon = "layout-grid", OnTabBar = true });
        module.Slot<ShopFrame, SearchBoxSlot>(FrameSlots.Search);
        module.Block<ProductRowSettings, ProductRowBlock>(CatalogBlocks.ProductRow, "block.product-row", "layout-grid");
        module.Block<CategorySettings, CategoryBlockPart>(CatalogBlocks.Category, "block.category", "folder", new() { WordsKey = "block.category.words", Summary = settings => settings.Category });
        Views(module);
    }

    private static void BackOffice(ModuleBuilder module)
    {
        module.AdminMenu(
            new AdminMenuItem(AdminSection.Catalog, "menu.products", $"/admin/{ProductList.Path}", CatalogPermissions.ReadProducts) { Order = 10, Icon = "package" },
            new AdminMenuItem(AdminSection.Catalog, "menu.categories", $"/admin/{CategoryList.Path}", CatalogPermissions.ManageCategories) { Order = 20, Icon = "layout-grid" });
        module.AdminMenu(
            new AdminMenuItem(AdminSection.Catalog, "menu.bulk", "/" + BulkController.Path, CatalogPermissions.ManageProducts) { Order = 15, Icon = "pencil" },
            new AdminMenuItem(AdminSection.Catalog, "menu.brands", $"/admin/{BrandList.Path}", CatalogPermissions.ManageProducts) { Order = 30, Icon = "award" },
            new AdminMenuItem(AdminSection.Catalog, "menu.attributes", $"/admin/{AttributeList.Path}", CatalogPermissions.ManageProducts) { Order = 40, Icon = "sliders-horizontal" });
        module.AdminList<BrandList>(BrandList.Path, CatalogPermissions.ManageProducts);
        module.AdminForm<BrandForm>(BrandList.Path, CatalogPermissions.ManageProducts);
        module.AdminList<AttributeList>(AttributeList.Path, CatalogPermissions.ManageProducts);
        module.AdminForm<AttributeForm>(AttributeList.Path, CatalogPermissions.ManageProducts);
        module.AdminList<ProductList>(ProductList.Path, CatalogPermissions.ReadProducts);
        module.AdminForm<ProductForm>(ProductList.Path, CatalogPermissions.ManageProducts);
        module.AdminList<CategoryList>(CategoryList.Path, CatalogPermissions.ManageCategories);
        module.AdminForm<CategoryForm>(CategoryList.Path, CatalogPermissions.ManageCategories);
        module.AdminSearch<ProductSearch>();
    }

    private static void ForPrograms(ModuleBuilder module)
    {
        module.Services.AddScoped<ImportCategories>();
        module.Importer<ProductImporter>();
        module.Services.AddScoped<ProductsApi>();
        module.Services.AddScoped<ProductExport>();
        module.Services.AddScoped<AttributesApi>();
        module.Services.AddScoped<CategoriesApi>();
        module.Services.AddScoped<ImportsApi>();
        module.Endpoints(CatalogApi.Map);
    }

    private static void Views(ModuleBuilder module)
    {
        module.View(CatalogViews.Home);
        module.View(CatalogViews.ProductListPage);
        module.View(CatalogViews.CategoriesPage);
        module.View(CatalogViews.CategoryPage);
        module.View(CatalogViews.BrandsPage);
        module.View(CatalogViews.BrandPage);
        module.View(CatalogViews.ProductPage);
        module.View(CatalogViews.ProductMissing);
        module.View(CatalogViews.ProductList);
        module.View(CatalogViews.ProductFilters);
        module.View(CatalogViews.ProductCard);
        module.View(CatalogViews.ProductRow);
        module.View(CatalogViews.CategoryBlock);
        module.View(CatalogViews.ProductGallery);
        module.View(CatalogViews.PriceBlock);
        module.View(CatalogViews.VariantPicker);
        module.View(CatalogViews.SearchBox);
    }
}
