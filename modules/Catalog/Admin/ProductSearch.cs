using CommunityKit.Catalog.Search;
using CommunityKit.Catalog.Storefront.Lists;
using CommunityKit.UI.Admin;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Catalog.Admin;

/// <summary>Products in the command palette.</summary>
public sealed class ProductSearch(ProductLists lists, IStringLocalizer<CatalogModule> words) : IAdminSearch
{
    public string Permission => CatalogPermissions.ReadProducts;

    public IReadOnlyList<string> Sources { get; } = [ProductSearchSource.SourceName];

    public async ValueTask<IReadOnlyList<AdminSearchHit>> FindAsync(string text, int limit, CancellationToken cancellationToken)
    {
        var found = await lists.PageAsync(new ProductQuery { Text = text, Status = null }, limit, cancellationToken);
        return [.. found.Rows.Select(row => new AdminSearchHit(row.Title.For(), words["admin.product"], $"/admin/{ProductList.Path}/{row.Id}"))];
    }
}
