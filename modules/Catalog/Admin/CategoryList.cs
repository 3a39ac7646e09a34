using CommunityKit.Catalog.Categories;
using CommunityKit.Catalog.Data;
using CommunityKit.Catalog.Products;
using CommunityKit.Catalog.Storefront;
using CommunityKit.UI.Admin.Lists;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Catalog.Admin;

/// <summary>The category tree in the admin, read like a table of contents; moving up and down are actions, moving under another is the form's.</summary>
public sealed class CategoryList(
    IDbContextFactory<CatalogDb> reading, CatalogCache cache, SaveCategory save, ShopUrls urls, RuleTexts rules, IStringLocalizer<CatalogModule> text)
    : AdminList<CategoryListRow>
{
    public const string Path = "catalog/categories";

    protected override void Define(AdminListDefinition<CategoryListRow> list)
    {
        list.TitleKey = "admin.categories";
        list.EmptyKey = "admin.categories.empty";
        list.CreateKey = "admin.categories.new";
        list.SearchKey = "admin.categories.search";
        list.Key(row => row.Node.Id.ToString());
        list.Column("name", "column.title", row => CategoryChoices.Indented(row.Node), AdminColumnKind.Link);
        list.Column("picture", "column.picture", row => urls.File(row.Node.Icon), AdminColumnKind.Image);
        list.Column("address", "column.address", row => ShopUrls.Categories + "/" + row.Node.Handle);
        list.Column("products", "column.products", row => row.Products, AdminColumnKind.Number);
        list.Action(new AdminAction("up", "action.up"));
        list.Action(new AdminAction("down", "action.down"));
        list.Action(new AdminAction("delete", "action.delete") { ConfirmKey = "action.deleteCategories.ask", Dangerous = true });
    }

    // The tree fits on one page: a shop has dozens of categories, and moving one needs its neighbours in sight.
    protected override async ValueTask<AdminPage<CategoryListRow>> ReadAsync(AdminQuery query, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var counts = await db.ProductCategories.GroupBy(c => c.CategoryId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        var tree = await cache.CategoriesAsync(cancellationToken);
        var rows = tree.All.Where(node => Fits(node, query.Text)).Select(node => new CategoryListRow(node, counts.GetValueOrDefault(node.Id))).ToList();
        return new AdminPage<CategoryListRow>(rows, Next: null) { Total = rows.Count };
    }

    protected override async ValueTask<AdminActionResult> RunAsync(string action, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var done = 0;
        var refused = new List<(string Key, string Reason)>();
        foreach (var key in await InOrderAsync(action, keys, cancellationToken))
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

    private Task<SaveResult> RunAsync(string action, Guid id, CancellationToken cancellationToken) => action switch
    {
        "up" => save.MoveAsync(id, CategoryMove.Up, parentId: null, cancellationToken),
        "down" => save.MoveAsync(id, CategoryMove.Down, parentId: null, cancellationToken),
        _ => save.DeleteAsync(id, expectedVersion: null, cancellationToken),
    };

    // Several neighbours that move down would overtake each other from the front; a parent can only go after its children.
    private async ValueTask<IEnumerable<string>> InOrderAsync(string action, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var order = (await cache.CategoriesAsync(cancellationToken)).All.Select((node, i) => (node.Id, i)).ToDictionary(pair => pair.Id.ToString(), pair => pair.i);
        var sorted = keys.OrderBy(key => order.GetValueOrDefault(key));
        return action == "up" ? sorted : sorted.Reverse();
    }

    private static bool Fits(CategoryNode node, string? wanted)
    {
        var words = SearchText.Fold(string.Join('\n', node.Name.Cultures.Select(culture => node.Name.Exactly(culture)).Append(node.Handle)));
        return wanted is null || words.Contains(SearchText.Fold(wanted), StringComparison.Ordinal);
    }
}
