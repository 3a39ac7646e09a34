using CommunityKit.Http;
using CommunityKit.Imports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CommunityKit.Catalog.Api;

/// <summary>The addresses of the interface for programs.</summary>
internal static class CatalogApi
{
    public const string Root = "/api/v1/catalog";
    private const string Json = "application/json";
    private const string MergePatch = "application/merge-patch+json";

    public static void Map(IEndpointRouteBuilder routes)
    {
        MapProducts(routes.MapGroup(Root + "/products").WithTags("Products"));
        MapCategories(routes.MapGroup(Root + "/categories").WithTags("Categories"));
        MapAttributes(routes.MapGroup(Root + "/attributes").WithTags("Attributes"));

        routes.MapGet(Root + "/export", (AttributesApi api) => api.Export()).RequirePermission(CatalogPermissions.ReadProducts)
            .WithName("exportProducts").WithTags("Products").WithSummary("All products as a sheet that an import turns into the same shop.")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv");
        routes.MapPost(Root + "/imports", (HttpContext http, ImportsApi api, CancellationToken ct) => api.PostAsync(http, ct))
            .RequirePermission(CatalogPermissions.Import)
            .WithName("importProducts").WithTags("Products").WithSummary("Imports a sheet of products; the same sheet again changes nothing.")
            .WithDescription("The body is the file itself, whatever its media type says: text in UTF-8, UTF-16 or GB18030.").Produces<ImportReport>().Produces<ImportReport>(StatusCodes.Status422UnprocessableEntity);
    }

    private static void MapProducts(RouteGroupBuilder products)
    {
        products.MapGet("", (HttpContext http, [AsParameters] ProductListQuery _, ProductsApi api, CancellationToken ct) => api.ListAsync(http, ct))
            .WithName("listProducts").WithSummary("Products of the shop, a page at a time, narrowed as on the shop's lists.").Produces<ProductItems>();
        products.MapGet("{key}", (HttpContext http, string key, ProductsApi api, CancellationToken ct) => api.GetAsync(http, key, ct))
            .WithName("getProduct").WithSummary("A product by id or handle, with its variants.").Produces<ProductResource>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        products.MapPost("", (HttpContext http, ProductsApi api, CancellationToken ct) => api.PostAsync(http, ct))
            .WithMetadata(new IdempotentMetadata(IsRequired: false) { IsKeptByEndpoint = true })
            .WithName("addProduct").WithSummary("Adds a product.").Accepts<ProductBody>(Json).Produces<ProductResource>(StatusCodes.Status201Created)
            .RequirePermission(CatalogPermissions.ManageProducts);
        Write(products.MapPut("{key}", (HttpContext http, string key, ProductsApi api, CancellationToken ct) => api.PutAsync(http, key, ct)), CatalogPermissions.ManageProducts)
            .WithName("replaceProduct").WithSummary("Replaces a product; If-Match names the state that was read.").Accepts<ProductBody>(Json).Produces<ProductResource>();
        Write(products.MapPatch("{key}", (HttpContext http, string key, ProductsApi api, CancellationToken ct) => api.PatchAsync(http, key, ct)), CatalogPermissions.ManageProducts)
            .WithName("changeProduct").WithSummary("Changes parts of a product (RFC 7396); If-Match names the state that was read.")
            .Accepts<ProductBody>(MergePatch, Json).Produces<ProductResource>();
        Write(products.MapDelete("{key}", (HttpContext http, string key, ProductsApi api, CancellationToken ct) => api.DeleteAsync(http, key, ct)), CatalogPermissions.ManageProducts)
            .WithName("removeProduct").WithSummary("Removes a product; If-Match names the state that was read.").Produces(StatusCodes.Status204NoContent);
    }

    private static void MapCategories(RouteGroupBuilder categories)
    {
        categories.MapGet("", (CategoriesApi api, CancellationToken ct) => api.ListAsync(ct))
            .WithName("listCategories").WithSummary("All categories, parents before children.").Produces<IReadOnlyList<CategoryResource>>();
        categories.MapGet("{key}", (HttpContext http, string key, CategoriesApi api, CancellationToken ct) => api.GetAsync(http, key, ct))
            .WithName("getCategory").WithSummary("A category by id or handle.").Produces<CategoryResource>().ProducesProblem(StatusCodes.Status404NotFound);
        categories.MapPost("", (HttpContext http, CategoriesApi api, CancellationToken ct) => api.PostAsync(http, ct)).Idempotent()
            .WithName("addCategory").WithSummary("Adds a category.").Accepts<CategoryBody>(Json).Produces<CategoryResource>(StatusCodes.Status201Created)
            .RequirePermission(CatalogPermissions.ManageCategories);
        Write(categories.MapPut("{key}", (HttpContext http, string key, CategoriesApi api, CancellationToken ct) => api.PutAsync(http, key, ct)), CatalogPermissions.ManageCategories)
            .WithName("replaceCategory").WithSummary("Replaces a category; If-Match names the state that was read.").Accepts<CategoryBody>(Json).Produces<CategoryResource>();
        Write(categories.MapPatch("{key}", (HttpContext http, string key, CategoriesApi api, CancellationToken ct) => api.PatchAsync(http, key, ct)), CatalogPermissions.ManageCategories)
            .WithName("changeCategory").WithSummary("Changes parts of a category (RFC 7396); If-Match names the state that was read.")
            .Accepts<CategoryBody>(MergePatch, Json).Produces<CategoryResource>();
        Write(categories.MapDelete("{key}", (HttpContext http, string key, CategoriesApi api, CancellationToken ct) => api.DeleteAsync(http, key, ct)), CatalogPermissions.ManageCategories)
            .WithName("removeCategory").WithSummary("Removes a category; If-Match names the state that was read.").Produces(StatusCodes.Status204NoContent);
    }

    private static void MapAttributes(RouteGroupBuilder attributes)
    {
        attributes.MapGet("", (AttributesApi api, CancellationToken ct) => api.ListAsync(ct))
            .WithName("listAttributes").WithSummary("The attributes that products may have.").Produces<IReadOnlyList<AttributeBody>>();
        attributes.MapPut("{code}", (HttpContext http, string code, AttributesApi api, CancellationToken ct) => api.PutAsync(http, code, ct)).Idempotent()
            .WithName("putAttribute").WithSummary("Adds an attribute or replaces it.").Accepts<AttributeBody>(Json)
            .Produces<AttributeBody>().Produces<AttributeBody>(StatusCodes.Status201Created).RequirePermission(CatalogPermissions.ManageProducts);
        attributes.MapDelete("{code}", (string code, AttributesApi api, CancellationToken ct) => api.DeleteAsync(code, ct)).Idempotent()
            .WithName("removeAttribute").WithSummary("Removes an attribute and its values.").Produces(StatusCodes.Status204NoContent)
            .RequirePermission(CatalogPermissions.ManageProducts);
    }

    /// <summary>A change of something that was read before.</summary>
    private static RouteHandlerBuilder Write(RouteHandlerBuilder endpoint, string permission) => endpoint.Idempotent()
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired).RequirePermission(permission);
}
