using System.Globalization;
using CommunityKit.Catalog.Categories;
using CommunityKit.Catalog.Data;
using CommunityKit.Catalog.Products;
using CommunityKit.Catalog.Storefront;
using CommunityKit.Catalog.Storefront.Lists;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Admin.Lists;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Catalog.Admin;

/// <summary>The products in the admin.</summary>
public sealed class ProductList(
    IDbContextFactory<CatalogDb> reading,
    ProductLists lists,
    CatalogCache cache,
    ShopUrls urls,
    SaveProduct save,
    DeleteProduct delete,
    RuleTexts rules,
    IStringLocalizer<CatalogModule> text) : AdminList<ProductListRow>
{
    public const string Path = "catalog/products";

    private const int MaxBrands = 200;

    private static readonly Keyset<ProductListRow> Changed = Keyset<ProductListRow>.By(row => row.UpdatedAt).ThenBy(row => row.Id);
    private static readonly Keyset<ProductListRow> LastChanged = Keyset<ProductListRow>.By(row => row.UpdatedAt, descending: true).ThenBy(row => row.Id, descending: true);
    private static readonly Keyset<ProductListRow> PriceUp = Keyset<ProductListRow>.By(row => row.PriceMinor).ThenBy(row => row.Id);
    private static readonly Keyset<ProductListRow> PriceDown = Keyset<ProductListRow>.By(row => row.PriceMinor, descending: true).ThenBy(row => row.Id, descending: true);
    private static readonly Keyset<ProductListRow> TitleUp = Keyset<ProductListRow>.By(row => row.SortKey).ThenBy(row => row.Id);
    private static readonly Keyset<ProductListRow> TitleDown = Keyset<ProductListRow>.By(row => row.SortKey, descending: true).ThenBy(row => row.Id, descending: true);

    private CategoryTree? _tree;

    protected override void Define(AdminListDefinition<ProductListRow> list)
    {
        list.TitleKey = "admin.products";
        list.EmptyKey = "admin.products.empty";
        list.CreateKey = "admin.products.new";
        list.SearchKey = "admin.products.search";
        list.Key(row => row.Id.ToString());
        list.Column("title", "column.title", row => row.Title.For(), AdminColumnKind.Link, sortable: true);
        list.Column("picture", "column.picture", row => urls.File(row.Cover), AdminColumnKind.Image);
        list.Column("status", "column.status", row => TagOf(row.Status), AdminColumnKind.Tag);
        list.Column("price", "column.price", row => new Money(row.PriceMinor, row.Currency), AdminColumnKind.Money, sortable: true);
        list.Column("stock", "column.stock", row => row.Quantity, AdminColumnKind.Number);
        list.Column("category", "column.category", row => row.CategoryId is { } id ? _tree?.Find(id)?.Name.For() : null);
        list.Column("updated", "column.updated", row => row.UpdatedAt, AdminColumnKind.Time, sortable: true);
        list.Filter("status", "column.status", [.. Enum.GetNames<ProductStatus>().Select(name => (name, $"{nameof(ProductStatus)}.{name}"))]);
        list.Filter("category", "column.category", CategoriesAsync);
        list.Filter("brand", "column.brand", BrandsAsync);
        list.Action(new AdminAction("publish", "action.publish") { Permission = CatalogPermissions.ManageProducts });
        list.Action(new AdminAction("unpublish", "action.unpublish") { Permission = CatalogPermissions.ManageProducts });
        list.Action(new AdminAction("archive", "action.archive") { Permission = CatalogPermissions.ManageProducts });
        list.Action(new AdminAction("delete", "action.delete")
        {
            Permission = CatalogPermissions.ManageProducts,
            ConfirmKey = "action.delete.ask",
            Dangerous = true,
        });
    }

    protected override async ValueTask<AdminPage<ProductListRow>> ReadAsync(AdminQuery query, CancellationToken cancellationToken)
    {
        _tree = await cache.CategoriesAsync(cancellationToken);
        var wanted = new ProductQuery
        {
            Text = CleanText.Of(query.Text, ProductQuery.MaxText),
            Category = query.Filter("category"),
            Brands = query.Filter("brand") is { } brand ? [brand] : [],
            Status = Enum.TryParse<ProductStatus>(query.Filter("status"), out var status) ? status : null,
        };
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var culture = CultureInfo.CurrentUICulture.Name;
        var rows = (await lists.FilterAsync(db, wanted, cancellationToken)).Select(p => new ProductListRow
        {
            Id = p.Id,
            Title = p.Title,
            SortKey = db.Titles.Where(t => t.ProductId == p.Id && t.Culture == culture).Select(t => t.SortKey).FirstOrDefault() ?? "",
            Cover = p.Cover,
            Status = p.Status,
            PriceMinor = p.PriceFrom.Minor,
            Currency = p.PriceFrom.Currency,
            Quantity = p.TotalQuantity,
            CategoryId = db.ProductCategories.Where(c => c.ProductId == p.Id && c.Position == 0).Select(c => (Guid?)c.CategoryId).FirstOrDefault(),
            UpdatedAt = p.UpdatedAt,
        });
        var page = await OrderOf(query).PageAsync(rows, query.After, query.PageSize, cancellationToken);
        return new AdminPage<ProductListRow>(page.Rows, page.Next) { Total = (int)await lists.CountAsync(wanted, cancellationToken) };
    }

    protected override async ValueTask<AdminActionResult> RunAsync(string action, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var done = 0;
        var refused = new List<(string Key, string Reason)>();
        foreach (var key in keys)
        {
            var result = Guid.TryParse(key, out var id) ? await RunAsync(action, id, cancellationToken) : new SaveResult(SaveOutcome.NotFound);
            if (result.IsDone)
            {
                done++;
            }
            else
            {
                refused.Add((key, Refusals.ReasonOf(result, rules, text)));
            }
        }

        return new AdminActionResult(done) { Refused = refused };
    }

    private Task<SaveResult> RunAsync(string action, Guid id, CancellationToken cancellationToken)
    {
        return action switch
        {
            "publish" => TurnAsync(ProductStatus.Active),
            "unpublish" => TurnAsync(ProductStatus.Draft),
            "archive" => TurnAsync(ProductStatus.Archived),
            _ => delete.RunAsync(id, expectedVersion: null, cancellationToken),
        };

        Task<SaveResult> TurnAsync(ProductStatus status) =>
            save.RunAsync(new ProductRequest(known => known! with { Status = status }) { Id = id }, cancellationToken);
    }

    private static Keyset<ProductListRow> OrderOf(AdminQuery query) => (query.Sort, query.Descending) switch
    {
        ("title", false) => TitleUp,
        ("title", true) => TitleDown,
        ("price", false) => PriceUp,
        ("price", true) => PriceDown,
        ("updated", false) => Changed,
        _ => LastChanged,
    };

    private static AdminTag TagOf(ProductStatus status) => new($"{nameof(ProductStatus)}.{status}", status switch
    {
        ProductStatus.Active => AdminTone.Good,
        ProductStatus.Draft => AdminTone.Warning,
        _ => AdminTone.Plain,
    });

    private async ValueTask<IReadOnlyList<AdminChoice>> CategoriesAsync(CancellationToken cancellationToken) =>
        [.. (await cache.CategoriesAsync(cancellationToken)).All.Select(node => new AdminChoice(node.Handle, CategoryChoices.Indented(node)))];

    private async ValueTask<IReadOnlyList<AdminChoice>> BrandsAsync(CancellationToken cancellationToken) =>
        [.. (await cache.BrandsAsync(cancellationToken)).All.Take(MaxBrands).Select(brand => new AdminChoice(brand.Handle, brand.Name.For()))];
}
