using CommunityKit.Catalog.Data;
using CommunityKit.Catalog.Listings;
using CommunityKit.Catalog.Products;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Catalog.Storefront.Lists;

/// <summary>
/// A list of the shop window as shelves: one that drives, in whose order the rows are walked, and others on which each row must stand too.
/// The smallest shelf drives, so that the rows that are looked at are few.
/// </summary>
internal sealed class ShelfQuery(CatalogCache cache)
{
    /// <summary>Groups of shelves: a product must stand on any shelf of each. An empty group is an unknown name: nothing fits.</summary>
    public async ValueTask<IReadOnlyList<IReadOnlyList<string>>> GroupsAsync(ProductQuery query, CancellationToken cancellationToken)
    {
        var groups = new List<IReadOnlyList<string>>();
        if (query.Category is { } handle)
        {
            var tree = await cache.CategoriesAsync(cancellationToken);
            groups.Add(tree.Find(handle) is { } category ? [Shelf.Category(category.Id)] : []);
        }

        if (query.Brands.Count > 0)
        {
            var brands = await cache.BrandsAsync(cancellationToken);
            groups.Add([.. query.Brands.Select(brands.Find).OfType<Brands.Brand>().Select(brand => Shelf.Brand(brand.Id))]);
        }

        groups.AddRange(query.Tags.Select(tag => (IReadOnlyList<string>)[Shelf.Tag(ProductTag.KeyOf(tag))]));
        groups.AddRange(query.Values.Select(chosen => (IReadOnlyList<string>)[.. chosen.Keys.Select(key => Shelf.Value(chosen.Attribute, key))]));
        return groups.Count > 0 ? groups : [[Shelf.All]];
    }

    /// <summary>The rows of a list, unordered.</summary>
    public async ValueTask<IQueryable<Listing>> RowsAsync(CatalogDb db, ProductQuery query, CancellationToken cancellationToken)
    {
        var groups = await GroupsAsync(query, cancellationToken);
        if (groups.Any(group => group.Count == 0))
        {
            return db.Listings.Where(_ => false);
        }

        var driver = await DriverAsync(db, groups, cancellationToken);
        var rows = db.Listings.Where(row => row.Shelf == driver);
        foreach (var group in groups.Where(group => group is not [var only] || only != driver))
        {
            rows = group is [var single]
                ? rows.Where(row => db.Listings.Any(other => other.Shelf == single && other.ProductId == row.ProductId))
                : rows.Where(row => db.Listings.Any(other => other.ProductId == row.ProductId && group.Contains(other.Shelf)));
        }

        if (query.MinPrice is { } min)
        {
            rows = rows.Where(row => row.PriceToMinor >= min);
        }

        if (query.MaxPrice is { } max)
        {
            rows = rows.Where(row => row.PriceMinor <= max);
        }

        if (query.InStock)
        {
            rows = rows.Where(row => row.CanBuy);
        }

        foreach (var range in query.Ranges)
        {
            var (low, high) = ((double)(range.Min ?? decimal.MinValue), (double)(range.Max ?? decimal.MaxValue));
            rows = rows.Where(row => db.Numbers.Any(n => n.AttributeCode == range.Attribute && n.ProductId == row.ProductId && n.Value >= low && n.Value <= high));
        }

        foreach (var pattern in SearchText.Patterns(query.Text ?? ""))
        {
            rows = rows.Where(row => db.Products.Any(p => p.Id == row.ProductId && EF.Functions.Like(p.SearchText, pattern, SearchText.Escape)));
        }

        return rows;
    }

    /// <summary>How many products stand on a shelf; some seconds old at most.</summary>
    public ValueTask<long> CountAsync(CatalogDb db, string shelf, CancellationToken cancellationToken) =>
        cache.Counts.GetAsync(
            "shelf:" + shelf, CatalogCache.MaxAge, ct => db.Listings.LongCountAsync(row => row.Shelf == shelf, ct), cancellationToken);

    private async ValueTask<string> DriverAsync(CatalogDb db, IReadOnlyList<IReadOnlyList<string>> groups, CancellationToken cancellationToken)
    {
        var singles = groups.Where(group => group.Count == 1).Select(group => group[0]).ToList();
        if (singles.Count <= 1)
        {
            return singles.Count == 1 ? singles[0] : Shelf.All;
        }

        var (driver, fewest) = (singles[0], long.MaxValue);
        foreach (var shelf in singles)
        {
            var count = await CountAsync(db, shelf, cancellationToken);
            (driver, fewest) = count < fewest ? (shelf, count) : (driver, fewest);
        }

        return driver;
    }
}
