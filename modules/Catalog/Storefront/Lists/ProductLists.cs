using System.Globalization;
using System.Linq.Expressions;
using CommunityKit.Catalog.Data;
using CommunityKit.Catalog.Listings;
using CommunityKit.Catalog.Products;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Catalog.Storefront.Lists;

/// <summary>
/// Reads lists of products page by page, by keyset. What shoppers see comes from shelves: the order through an index first, the cards of the
/// page after. Lists for staff, whatever the state of the products, are read from the products themselves. Thread-safe.
/// </summary>
public sealed class ProductLists(IDbContextFactory<CatalogDb> reading, CatalogCache cache)
{
    /// <summary>Up to so many rows are sorted by name on the spot; of more, the index of names is walked until the page is full.</summary>
    private const int MaxSorted = 2000;

    /// <summary>Counting more places on shelves than this is dear.</summary>
    private const long MaxCheapCount = 20_000;

    private static readonly Keyset<SortRow> Newest = Keyset<SortRow>.By(row => row.ListedAt, descending: true).ThenBy(row => row.Id, descending: true);
    private static readonly Keyset<SortRow> PriceUp = Keyset<SortRow>.By(row => row.PriceMinor).ThenBy(row => row.Id);
    private static readonly Keyset<SortRow> PriceDown = Keyset<SortRow>.By(row => row.PriceMinor, descending: true).ThenBy(row => row.Id, descending: true);
    private static readonly Keyset<TitledRow> Titles = Keyset<TitledRow>.By(row => row.SortKey).ThenBy(row => row.Id);

    private readonly ShelfQuery _shelves = new(cache);

    /// <summary>One page.</summary>
    public async ValueTask<KeysetPage<CardRow>> PageAsync(ProductQuery query, int size, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var rows = query.Status == ProductStatus.Active
            ? (await _shelves.RowsAsync(db, query, cancellationToken)).Select(SortRow.OfListing)
            : (await FilterAsync(db, query, cancellationToken)).Select(SortRow.OfProduct);
        var (ids, next) = query.Order switch
        {
            ProductOrder.PriceUp => Keys(await PriceUp.PageAsync(rows, query.After, size, cancellationToken), row => row.Id),
            ProductOrder.PriceDown => Keys(await PriceDown.PageAsync(rows, query.After, size, cancellationToken), row => row.Id),
            ProductOrder.Title => Keys(await ByTitleAsync(db, rows, query, size, cancellationToken), row => row.Id),
            _ => Keys(await Newest.PageAsync(rows, query.After, size, cancellationToken), row => row.Id),
        };
        var cards = await db.Products.Where(p => ids.Contains(p.Id)).Select(CardRow.Of).ToDictionaryAsync(row => row.Id, cancellationToken);
        return new([.. ids.Where(cards.ContainsKey).Select(id => cards[id])], next);
    }

    /// <summary>How many products there are on all pages; some seconds old at most.</summary>
    public ValueTask<long> CountAsync(ProductQuery query, CancellationToken cancellationToken) =>
        cache.Counts.GetAsync(
            query.SetKey,
            CatalogCache.MaxAge,
            async ct =>
            {
                await using var db = await reading.CreateDbContextAsync(ct);
                return query.Status == ProductStatus.Active
                    ? await (await _shelves.RowsAsync(db, query, ct)).LongCountAsync(ct)
                    : await (await FilterAsync(db, query, ct)).LongCountAsync(ct);
            },
            cancellationToken);

    /// <summary>How many products of a list stand on each further shelf: what its filters would leave.</summary>
    internal ValueTask<IReadOnlyDictionary<string, long>> FacetsAsync(ProductQuery query, CancellationToken cancellationToken) =>
        cache.GetDearAsync<IReadOnlyDictionary<string, long>>(
            "facets:" + query.SetKey,
            counts => counts.Values.Sum() > MaxCheapCount,
            async ct =>
            {
                await using var db = await reading.CreateDbContextAsync(ct);
                var isAll = await _shelves.GroupsAsync(query, ct) is [[Shelf.All]] && !query.IsFiltered;
                var rows = isAll ? db.Listings : from row in await _shelves.RowsAsync(db, query, ct)
                                                 join other in db.Listings on row.ProductId equals other.ProductId
                                                 select other;
                return await rows.Where(row => row.Shelf != Shelf.All && !EF.Functions.Like(row.Shelf, "c%"))
                    .GroupBy(row => row.Shelf)
                    .Select(group => new { group.Key, Count = group.LongCount() })
                    .ToDictionaryAsync(row => row.Key, row => row.Count, StringComparer.Ordinal, ct);
            },
            cancellationToken);

    /// <summary>The products that staff ask for, unordered.</summary>
    internal async ValueTask<IQueryable<Product>> FilterAsync(CatalogDb db, ProductQuery query, CancellationToken cancellationToken)
    {
        IQueryable<Product> products = db.Products;
        if (query.Status is { } status)
        {
            products = products.Where(p => p.Status == status);
        }

        if (query.Category is { } handle)
        {
            var tree = await cache.CategoriesAsync(cancellationToken);
            var ids = tree.Find(handle) is { } category ? tree.Subtree(category).Select(node => node.Id).ToList() : [];
            products = products.Where(p => db.ProductCategories.Any(c => c.ProductId == p.Id && ids.Contains(c.CategoryId)));
        }

        if (query.Brands is { Count: > 0 } brands)
        {
            products = products.Where(p => db.Brands.Any(b => b.Id == p.BrandId && brands.Contains(b.Handle)));
        }

        if (query.Supplier is { } supplier)
        {
            products = products.Where(p => p.Supplier == supplier);
        }

        foreach (var tag in query.Tags.Select(ProductTag.KeyOf))
        {
            products = products.Where(p => db.Tags.Any(t => t.Key == tag && t.ProductId == p.Id));
        }

        if (query.MinPrice is { } min)
        {
            products = products.Where(p => p.PriceToMinor >= min);
        }

        if (query.MaxPrice is { } max)
        {
            products = products.Where(p => p.PriceFrom.Minor <= max);
        }

        if (query.InStock)
        {
            products = products.Where(p => p.CanBuy);
        }

        foreach (var pattern in SearchText.Patterns(query.Text ?? ""))
        {
            products = products.Where(p => EF.Functions.Like(p.SearchText, pattern, SearchText.Escape));
        }

        return products;
    }

    private async Task<KeysetPage<TitledRow>> ByTitleAsync(
        CatalogDb db, IQueryable<SortRow> rows, ProductQuery query, int size, CancellationToken cancellationToken)
    {
        var culture = CultureInfo.CurrentUICulture.Name;
        var titled = await CountAsync(query, cancellationToken) > MaxSorted && await IsSortedAsync(db, culture, cancellationToken)
            ? db.Titles.Where(title => title.Culture == culture && rows.Any(row => row.Id == title.ProductId))
                .Select(title => new TitledRow { Id = title.ProductId, SortKey = title.SortKey })
            : rows.Select(row => new TitledRow
            {
                Id = row.Id,
                SortKey = db.Titles.Where(t => t.ProductId == row.Id && t.Culture == culture).Select(t => t.SortKey).FirstOrDefault() ?? "",
            });
        return await Titles.PageAsync(titled, query.After, size, cancellationToken);
    }

    /// <summary>False after a language was added, until its products were saved: those without a name would not be found in the index.</summary>
    private async ValueTask<bool> IsSortedAsync(CatalogDb db, string culture, CancellationToken cancellationToken)
    {
        var titles = await cache.Counts.GetAsync(
            "titles:" + culture, CatalogCache.MaxAge, ct => db.Titles.LongCountAsync(title => title.Culture == culture, ct), cancellationToken);
        return titles >= await cache.Counts.GetAsync("products", CatalogCache.MaxAge, ct => db.Products.LongCountAsync(ct), cancellationToken);
    }

    private static (List<Guid> Ids, string? Next) Keys<T>(KeysetPage<T> page, Func<T, Guid> id) => ([.. page.Rows.Select(id)], page.Next);

    /// <summary>What a list is ordered by.</summary>
    private sealed class SortRow
    {
        public static Expression<Func<Listing, SortRow>> OfListing { get; } = row => new SortRow { Id = row.ProductId, ListedAt = row.ListedAt, PriceMinor = row.PriceMinor };

        public static Expression<Func<Product, SortRow>> OfProduct { get; } = p => new SortRow { Id = p.Id, ListedAt = p.ListedAt, PriceMinor = p.PriceFrom.Minor };

        public Guid Id { get; init; }

        public DateTimeOffset ListedAt { get; init; }

        public long PriceMinor { get; init; }
    }

    private sealed class TitledRow
    {
        public Guid Id { get; init; }

        public string SortKey { get; init; } = "";
    }
}
