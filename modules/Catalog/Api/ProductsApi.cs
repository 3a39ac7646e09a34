using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using CommunityKit.Catalog.Addresses;
using CommunityKit.Catalog.Categories;
using CommunityKit.Catalog.Data;
using CommunityKit.Catalog.Products;
using CommunityKit.Catalog.Storefront.Lists;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Catalog.Api;

/// <summary>Products for programs: <c>/api/v1/catalog/products</c>. One per request.</summary>
public sealed class ProductsApi(
    IDbContextFactory<CatalogDb> reading,
    ProductLists lists,
    SaveProduct save,
    DeleteProduct delete,
    CatalogCache cache,
    IPermissionEvaluator permissions,
    ISettings<ShopSettings> shop,
    RuleTexts rules)
{
    private const int MaxLimit = 100;
    private const int StandardLimit = 24;

    public async Task<IResult> ListAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var asked = http.Request.Query;
        var limit = StandardLimit;
        if (asked.TryGetValue("limit", out var written)
            && (!int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > MaxLimit))
        {
            return ApiAnswers.BadQuery("limit", $"Enter a number from 1 to {MaxLimit}.");
        }

        if (asked.TryGetValue("sort", out var sort) && !ProductAddress.Orders.Any(order => order.Name == sort))
        {
            return ApiAnswers.BadQuery("sort", $"Choose one of {string.Join(", ", ProductAddress.Orders.Select(order => order.Name))}.");
        }

        var query = ProductAddress.Read(asked, ListPlace.Everywhere, "", shop.Current.Currency, ProductOrder.Newest);
        if (asked.TryGetValue("status", out var status) && status != "active")
        {
            if (!await IsStaffAsync(http, cancellationToken))
            {
                return Results.Problem(statusCode: StatusCodes.Status403Forbidden, title: "Only staff may list products that are not in the shop");
            }

            if (status != "all" && !Enum.TryParse<ProductStatus>(status, ignoreCase: true, out _))
            {
                return ApiAnswers.BadQuery("status", "Choose one of active, draft, archived, all.");
            }

            query = query with { Status = status == "all" ? null : Enum.Parse<ProductStatus>(status!, ignoreCase: true) };
        }

        var page = await lists.PageAsync(query, limit, cancellationToken);
        var items = new ProductItems([.. page.Rows.Select(ProductItem.Of)], await lists.CountAsync(query, cancellationToken), page.Next);
        return Results.Json(items, ApiJson.Default.ProductItems);
    }

    public async Task<IResult> GetAsync(HttpContext http, string key, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var isStaff = await IsStaffAsync(http, cancellationToken);
        var product = await FindAsync(db, key, cancellationToken);
        return product is null || (!product.IsPublished && !isStaff)
            ? ApiAnswers.NotFound
            : await AnswerAsync(http, product, isStaff, StatusCodes.Status200OK, cancellationToken);
    }

    public async Task<IResult> PostAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (await ApiBodies.ReadAsync(http.Request, cancellationToken) is not { } bytes)
        {
            return ApiAnswers.TooLarge;
        }

        var key = http.Request.Headers["Idempotency-Key"].ToString();
        var sender = http.User.FindId()?.ToString("N") ?? "-";
        if (key.Length + sender.Length + 1 > RepeatKey.MaxLength)
        {
            return ApiAnswers.BadQuery("Idempotency-Key", $"At most {RepeatKey.MaxLength - 33} characters.");
        }

        var tree = await cache.CategoriesAsync(cancellationToken);
        return await SaveAsync(
            http,
            () =>
            {
                var body = ApiBodies.Parse(bytes, ApiJson.Default.ProductBody);
                return new ProductRequest(_ => ProductBodies.ToDraft(body, null, tree))
                {
                    RepeatKey = key.Length == 0 ? null : new RepeatKey { Key = $"{sender}:{key}", RequestHash = Convert.ToHexString(SHA256.HashData(bytes)) },
                };
            },
            cancellationToken);
    }

    public Task<IResult> PutAsync(HttpContext http, string key, CancellationToken cancellationToken) =>
        ChangeAsync(
            http,
            key,
            (bytes, tree) =>
            {
                var body = ApiBodies.Parse(bytes, ApiJson.Default.ProductBody);
                return known => ProductBodies.ToDraft(body, known, tree);
            },
            cancellationToken);

    public Task<IResult> PatchAsync(HttpContext http, string key, CancellationToken cancellationToken) =>
        ChangeAsync(
            http,
            key,
            (bytes, tree) => known => ProductBodies.ToDraft(
                ApiBodies.Merge(ProductBodies.Of(known ?? new ProductDraft(), tree), bytes, ApiJson.Default.ProductBody), known, tree),
            cancellationToken);

    public async Task<IResult> DeleteAsync(HttpContext http, string key, CancellationToken cancellationToken)
    {
        var (isGiven, version) = ApiAnswers.IfMatch(http.Request);
        if (!isGiven)
        {
            return ApiAnswers.NoVersion;
        }

        if (await IdOfAsync(key, cancellationToken) is not { } id)
        {
            return ApiAnswers.NotFound;
        }

        var result = await delete.RunAsync(id, version, cancellationToken);
        return result.IsDone ? Results.NoContent() : ApiAnswers.Refusal(result, rules);
    }

    private async Task<IResult> ChangeAsync(
        HttpContext http, string key, Func<byte[], CategoryTree, Func<ProductDraft?, ProductDraft>> change, CancellationToken cancellationToken)
    {
        var (isGiven, version) = ApiAnswers.IfMatch(http.Request);
        if (!isGiven)
        {
            return ApiAnswers.NoVersion;
        }

        if (await IdOfAsync(key, cancellationToken) is not { } id)
        {
            return ApiAnswers.NotFound;
        }

        if (await ApiBodies.ReadAsync(http.Request, cancellationToken) is not { } bytes)
        {
            return ApiAnswers.TooLarge;
        }

        var tree = await cache.CategoriesAsync(cancellationToken);
        return await SaveAsync(http, () => new ProductRequest(change(bytes, tree)) { Id = id, ExpectedVersion = version }, cancellationToken);
    }

    private async Task<IResult> SaveAsync(HttpContext http, Func<ProductRequest> request, CancellationToken cancellationToken)
    {
        SaveResult result;
        try
        {
            result = await save.RunAsync(request(), cancellationToken);
        }
        catch (JsonException exception)
        {
            return ApiAnswers.Malformed(exception);
        }

        if (!result.IsDone)
        {
            return ApiAnswers.Refusal(result, rules);
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        if (await ProductLoading.LoadAsync(db, result.Id, cancellationToken) is not { } product)
        {
            return ApiAnswers.NotFound;
        }

        var isNew = result.Outcome == SaveOutcome.Created;
        http.Response.Headers.Location = isNew ? $"{http.Request.PathBase}{CatalogApi.Root}/products/{product.Id}" : default;
        if (result.Outcome == SaveOutcome.Repeated)
        {
            http.Response.Headers["Idempotency-Replayed"] = "true";
        }

        return await AnswerAsync(http, product, isStaff: true, isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK, cancellationToken);
    }

    private async Task<IResult> AnswerAsync(HttpContext http, Product product, bool isStaff, int status, CancellationToken cancellationToken)
    {
        var tree = await cache.CategoriesAsync(cancellationToken);
        return ApiAnswers.Versioned(
            http, product.Version, () => Results.Json(ProductBodies.Of(product, tree, isStaff), ApiJson.Default.ProductResource, statusCode: status));
    }

    private ValueTask<bool> IsStaffAsync(HttpContext http, CancellationToken cancellationToken) =>
        permissions.HasAsync(http.User, CatalogPermissions.ReadProducts, cancellationToken);

    private async Task<Guid?> IdOfAsync(string key, CancellationToken cancellationToken)
    {
        if (Guid.TryParse(key, out var id))
        {
            return id;
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await IdOfHandleAsync(db, key, cancellationToken);
    }

    private static async Task<Product?> FindAsync(CatalogDb db, string key, CancellationToken cancellationToken) =>
        (Guid.TryParse(key, out var id) ? id : await IdOfHandleAsync(db, key, cancellationToken)) is { } known
            ? await ProductLoading.LoadAsync(db, known, cancellationToken)
            : null;

    private static async Task<Guid?> IdOfHandleAsync(CatalogDb db, string handle, CancellationToken cancellationToken) =>
        await db.Products.Where(p => p.Handle == handle).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancellationToken)
            ?? await db.OldHandles.Where(o => o.Kind == HandleKind.Product && o.Handle == handle).Select(o => o.TargetId).FirstOrDefaultAsync(cancellationToken);
}
