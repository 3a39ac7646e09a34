using System.Text.Json;
using CommunityKit.Catalog.Categories;
using CommunityKit.Catalog.Data;
using CommunityKit.Catalog.Products;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Catalog.Api;

/// <summary>Categories for programs: <c>/api/v1/catalog/categories</c>. One per request.</summary>
public sealed class CategoriesApi(IDbContextFactory<CatalogDb> reading, SaveCategory save, RuleTexts rules)
{
    public async Task<IResult> ListAsync(CancellationToken cancellationToken)
    {
        var all = await AllAsync(cancellationToken);
        var order = new CategoryTree(all).All;
        return Results.Json([.. order.Select(node => Of(all.Find(c => c.Id == node.Id)!, all))], ApiJson.Default.IReadOnlyListCategoryResource);
    }

    public async Task<IResult> GetAsync(HttpContext http, string key, CancellationToken cancellationToken)
    {
        var all = await AllAsync(cancellationToken);
        return Find(all, key) is { } category ? Answer(http, category, all, StatusCodes.Status200OK) : ApiAnswers.NotFound;
    }

    public Task<IResult> PostAsync(HttpContext http, CancellationToken cancellationToken) =>
        SaveAsync(http, id: null, version: null, (bytes, _) => ApiBodies.Parse(bytes, ApiJson.Default.CategoryBody), cancellationToken);

    public Task<IResult> PutAsync(HttpContext http, string key, CancellationToken cancellationToken) =>
        ChangeAsync(http, key, (bytes, _) => ApiBodies.Parse(bytes, ApiJson.Default.CategoryBody), cancellationToken);

    public Task<IResult> PatchAsync(HttpContext http, string key, CancellationToken cancellationToken) =>
        ChangeAsync(http, key, (bytes, known) => ApiBodies.Merge(known, bytes, ApiJson.Default.CategoryBody), cancellationToken);

    public async Task<IResult> DeleteAsync(HttpContext http, string key, CancellationToken cancellationToken)
    {
        var (isGiven, version) = ApiAnswers.IfMatch(http.Request);
        if (!isGiven)
        {
            return ApiAnswers.NoVersion;
        }

        if (Find(await AllAsync(cancellationToken), key) is not { } category)
        {
            return ApiAnswers.NotFound;
        }

        var result = await save.DeleteAsync(category.Id, version, cancellationToken);
        return result.IsDone ? Results.NoContent() : ApiAnswers.Refusal(result, rules);
    }

    private async Task<IResult> ChangeAsync(
        HttpContext http, string key, Func<byte[], CategoryBody, CategoryBody> change, CancellationToken cancellationToken)
    {
        var (isGiven, version) = ApiAnswers.IfMatch(http.Request);
        if (!isGiven)
        {
            return ApiAnswers.NoVersion;
        }

        return Find(await AllAsync(cancellationToken), key) is { } category
            ? await SaveAsync(http, category.Id, version, change, cancellationToken)
            : ApiAnswers.NotFound;
    }

    private async Task<IResult> SaveAsync(
        HttpContext http, Guid? id, long? version, Func<byte[], CategoryBody, CategoryBody> change, CancellationToken cancellationToken)
    {
        if (await ApiBodies.ReadAsync(http.Request, cancellationToken) is not { } bytes)
        {
            return ApiAnswers.TooLarge;
        }

        var all = await AllAsync(cancellationToken);
        SaveResult result;
        try
        {
            result = await save.RunAsync(
                new CategoryRequest(known => ToDraft(change(bytes, Of(known ?? new CategoryDraft(), all)), all)) { Id = id, ExpectedVersion = version }, cancellationToken);
        }
        catch (JsonException exception)
        {
            return ApiAnswers.Malformed(exception);
        }

        if (!result.IsDone)
        {
            return ApiAnswers.Refusal(result, rules);
        }

        var isNew = result.Outcome == SaveOutcome.Created;
        http.Response.Headers.Location = isNew ? $"{http.Request.PathBase}{CatalogApi.Root}/categories/{result.Id}" : default;
        all = await AllAsync(cancellationToken);
        return all.Find(c => c.Id == result.Id) is { } saved
            ? Answer(http, saved, all, isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK)
            : ApiAnswers.NotFound;
    }

    private async Task<List<Category>> AllAsync(CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Categories.ToListAsync(cancellationToken);
    }

    private static IResult Answer(HttpContext http, Category category, List<Category> all, int status) =>
        ApiAnswers.Versioned(http, category.Version, () => Results.Json(Of(category, all), ApiJson.Default.CategoryResource, statusCode: status));

    private static Category? Find(List<Category> all, string key) =>
        Guid.TryParse(key, out var id) ? all.Find(c => c.Id == id) : all.Find(c => c.Handle == key);

    private static CategoryResource Of(Category category, List<Category> all) =>
        Fill(new CategoryResource { Id = category.Id, Version = category.Version, Position = category.Position }, category.ToDraft(), all);

    private static CategoryBody Of(CategoryDraft draft, List<Category> all) => Fill(new CategoryBody { Position = draft.Position }, draft, all);

    private static T Fill<T>(T body, CategoryDraft draft, List<Category> all)
        where T : CategoryBody
    {
        body.Handle = draft.Handle;
        body.Name = draft.Name;
        body.Description = draft.Description;
        body.Icon = draft.Icon;
        body.Parent = all.Find(c => c.Id == draft.ParentId)?.Handle;
        return body;
    }

    /// <summary>An unknown parent becomes an id that does not exist, so that the tree refuses it in its own words.</summary>
    private static CategoryDraft ToDraft(CategoryBody body, List<Category> all) => new()
    {
        Handle = body.Handle,
        Name = body.Name,
        Description = body.Description,
        Icon = body.Icon,
        ParentId = body.Parent is null ? null : all.Find(c => c.Handle == body.Parent)?.Id ?? Guid.Empty,
        Position = body.Position,
    };
}
