using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CommunityKit.Catalog.Api;

/// <summary>The addresses of the interface for programs.</summary>
internal static class CatalogApi
{
    public const string Root = "/api/v1/catalog";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var products = routes.MapGroup(Root + "/products");
        products.MapGet("", (HttpContext http, ProductsApi api, CancellationToken ct) => api.ListAsync(http, ct));
        products.MapGet("{key}", (HttpContext http, string key, ProductsApi api, CancellationToken ct) => api.GetAsync(http, key, ct));
        products.MapPost("", (HttpContext http, ProductsApi api, CancellationToken ct) => api.PostAsync(http, ct)).RequirePermission(CatalogPermissions.ManageProducts);
        products.MapPut("{key}", (HttpContext http, string key, ProductsApi api, CancellationToken ct) => api.PutAsync(http, key, ct)).RequirePermission(CatalogPermissions.ManageProducts);
        products.MapPatch("{key}", (HttpContext http, string key, ProductsApi api, CancellationToken ct) => api.PatchAsync(http, key, ct)).RequirePermission(CatalogPermissions.ManageProducts);
        products.MapDelete("{key}", (HttpContext http, string key, ProductsApi api, CancellationToken ct) => api.DeleteAsync(http, key, ct)).RequirePermission(CatalogPermissions.ManageProducts);

        var categories = routes.MapGroup(Root + "/categories");
        categories.MapGet("", (CategoriesApi api, CancellationToken ct) => api.ListAsync(ct));
        categories.MapGet("{key}", (HttpContext http, string key, CategoriesApi api, CancellationToken ct) => api.GetAsync(http, key, ct));
        categories.MapPost("", (HttpContext http, CategoriesApi api, CancellationToken ct) => api.PostAsync(http, ct)).RequirePermission(CatalogPermissions.ManageCategories);
        categories.MapPut("{key}", (HttpContext http, string key, CategoriesApi api, CancellationToken ct) => api.PutAsync(http, key, ct)).RequirePermission(CatalogPermissions.ManageCategories);
        categories.MapPatch("{key}", (HttpContext http, string key, CategoriesApi api, CancellationToken ct) => api.PatchAsync(http, key, ct)).RequirePermission(CatalogPermissions.ManageCategories);
        categories.MapDelete("{key}", (HttpContext http, string key, CategoriesApi api, CancellationToken ct) => api.DeleteAsync(http, key, ct)).RequirePermission(CatalogPermissions.ManageCategories);

        var attributes = routes.MapGroup(Root + "/attributes");
        attributes.MapGet("", (AttributesApi api, CancellationToken ct) => api.ListAsync(ct));
        attributes.MapPut("{code}", (HttpContext http, string code, AttributesApi api, CancellationToken ct) => api.PutAsync(http, code, ct)).RequirePermission(CatalogPermissions.ManageProducts);
        attributes.MapDelete("{code}", (string code, AttributesApi api, CancellationToken ct) => api.DeleteAsync(code, ct)).RequirePermission(CatalogPermissions.ManageProducts);
        routes.MapGet(Root + "/export", (AttributesApi api) => api.Export()).RequirePermission(CatalogPermissions.ReadProducts);
        routes.MapPost(Root + "/imports", (HttpContext http, ImportsApi api, CancellationToken ct) => api.PostAsync(http, ct)).RequirePermission(CatalogPermissions.Import);
    }
}
