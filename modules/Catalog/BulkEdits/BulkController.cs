using CommunityKit.Catalog.Admin;
using CommunityKit.Catalog.Data;
using CommunityKit.Catalog.Imports.Native;
using CommunityKit.Catalog.Products;
using CommunityKit.Catalog.Storefront;
using CommunityKit.Catalog.Storefront.Lists;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Catalog.BulkEdits;

/// <summary>Bulk edits: choose, look, apply, take back. And all products as a sheet.</summary>
[RequirePermission(CatalogPermissions.ManageProducts)]
public sealed class BulkController(
    IDbContextFactory<CatalogDb> reading,
    ProductLists lists,
    EditInBulk edits,
    ProductExport export,
    CatalogCache cache,
    ISettings<ShopSettings> shop,
    RuleTexts rules,
    PageInfo page,
    TimeProvider clock,
    IStringLocalizer<CatalogModule> text) : Controller
{
    public const string Path = "admin/catalog/bulk";

    private const int PageSize = 50;
    private const int MaxShown = 100;
    private const int MaxBrands = 200;
    private const int MaxFields = 5000;

    [HttpGet(Path)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => await ChooseAsync(Request.Query, nothingChosen: false, cancellationToken);

    [HttpPost(Path), RequestFormLimits(ValueCountLimit = MaxFields)]
    public async Task<IActionResult> Preview([FromForm] BulkForm form, CancellationToken cancellationToken)
    {
        var (ids, more) = await ChosenAsync(form, cancellationToken);
        if (ids.Count == 0 || !ModelState.IsValid)
        {
            return await ChooseAsync(Request.Query, nothingChosen: true, cancellationToken);
        }

        page.Title = text["bulk.preview"];
        var change = form.ToChange();
        var differences = new BulkDifferences(await cache.CategoriesAsync(cancellationToken), text);
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var products = await ProductLoading.Whole(db.Products.AsNoTracking()).Where(p => ids.Contains(p.Id)).OrderBy(p => p.Id).ToListAsync(cancellationToken);
        var rows = products
            .Select(product => (Before: product.ToDraft(), After: change.Apply(product.ToDraft())))
            .Select(pair => new BulkPreviewRow(
                pair.Before.Title.For(),
                differences.Between(pair.Before, pair.After),
                ProductRules.Check(pair.After, shop.Current.Currency) is [var broken, ..] ? rules.Of(broken) : null))
            .ToList();
        var changed = rows.Where(row => row.Changes.Count > 0).ToList();
        form.Keys = ids;
        form.All = false;
        return View("BulkPreview", new BulkPreview(form, [.. changed.Take(MaxShown)], changed.Count, rows.Count - changed.Count)
        {
            TooMany = more,
            Query = Request.QueryString.ToUriComponent(),
        });
    }

    [HttpPost(Path + "/apply"), RequestFormLimits(ValueCountLimit = MaxFields)]
    public async Task<IActionResult> Apply([FromForm] BulkForm form, CancellationToken cancellationToken)
    {
        if (form.Keys.Count == 0 || !ModelState.IsValid)
        {
            return BadRequest();
        }

        page.Title = text["bulk.title"];
        return View("BulkDone", (Outcome: await edits.RunAsync(form.ToChange(), form.Keys, cancellationToken), IsUndone: false));
    }

    [HttpPost(Path + "/undo")]
    public async Task<IActionResult> Undo([FromForm] Guid edit, CancellationToken cancellationToken)
    {
        page.Title = text["bulk.title"];
        return await edits.UndoAsync(edit, cancellationToken) is { } outcome ? View("BulkDone", (Outcome: outcome, IsUndone: true)) : NotFound();
    }

    [HttpGet("admin/catalog/export")]
    public async Task Export(CancellationToken cancellationToken)
    {
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = $"attachment; filename=products-{clock.GetUtcNow():yyyy-MM-dd}.csv";
        Response.Headers.CacheControl = "no-store";
        await export.WriteAsync(Response.Body, cancellationToken);
    }

    private async Task<IActionResult> ChooseAsync(IQueryCollection asked, bool nothingChosen, CancellationToken cancellationToken)
    {
        page.Title = text["bulk.title"];
        var query = QueryOf(asked);
        var found = await lists.PageAsync(query, PageSize, cancellationToken);
        var ids = found.Rows.Select(row => row.Id).ToList();
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var states = await db.Products.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Status, cancellationToken);
        var tree = await cache.CategoriesAsync(cancellationToken);
        return View("BulkChoose", new BulkPage([.. found.Rows.Select(row => new BulkRow(row.Id, row.Title.For(), new Money(row.PriceMinor, row.Currency), states.GetValueOrDefault(row.Id)))], await lists.CountAsync(query, cancellationToken))
        {
            Text = query.Text ?? "",
            Category = query.Category ?? "",
            Brand = query.Brands.Count > 0 ? query.Brands[0] : "",
            Status = query.Status?.ToString() ?? "",
            Query = Request.QueryString.ToUriComponent(),
            NextUrl = found.Next is null ? null : $"{Request.PathBase}/{Path}{QueryString.Create(Fields(query).Append(KeyValuePair.Create("after", (string?)found.Next)))}",
            Categories = [.. tree.All.Select(node => new AdminChoice(node.Handle, CategoryChoices.Indented(node)))],
            CategoryIds = [.. tree.All.Select(node => new AdminChoice(node.Id.ToString(), CategoryChoices.Indented(node)))],
            Brands = [.. (await cache.BrandsAsync(cancellationToken)).All.Take(MaxBrands).Select(brand => new AdminChoice(brand.Handle, brand.Name.For()))],
            NothingChosen = nothingChosen,
        });
    }

    /// <summary>The chosen products, at most as many as one edit takes, and how many more there would be.</summary>
    private async Task<(List<Guid> Ids, int More)> ChosenAsync(BulkForm form, CancellationToken cancellationToken)
    {
        if (!form.All)
        {
            return ([.. form.Keys.Distinct().Take(EditInBulk.MaxProducts)], Math.Max(0, form.Keys.Count - EditInBulk.MaxProducts));
        }

        var query = QueryOf(Request.Query) with { After = null };
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var products = await lists.FilterAsync(db, query, cancellationToken);
        var ids = await products.OrderBy(p => p.Id).Select(p => p.Id).Take(EditInBulk.MaxProducts).ToListAsync(cancellationToken);
        return (ids, (int)Math.Max(0, await lists.CountAsync(query, cancellationToken) - ids.Count));
    }

    private static ProductQuery QueryOf(IQueryCollection asked) => new()
    {
        Text = CleanText.Of(asked["q"], ProductQuery.MaxText),
        Category = CleanText.Of(asked["category"], Handle.MaxLength),
        Brands = CleanText.Of(asked["brand"], Handle.MaxLength) is { } brand ? [brand] : [],
        Status = Enum.TryParse<ProductStatus>(asked["status"], out var status) ? status : null,
        After = CleanText.Of(asked["after"], 2000),
    };

    private static IEnumerable<KeyValuePair<string, string?>> Fields(ProductQuery query) =>
        new[]
        {
            KeyValuePair.Create("q", query.Text),
            KeyValuePair.Create("category", query.Category),
            KeyValuePair.Create("brand", query.Brands.Count > 0 ? query.Brands[0] : null),
            KeyValuePair.Create("status", query.Status?.ToString()),
        }.Where(field => field.Value is not null);
}
