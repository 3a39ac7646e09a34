using System.Globalization;
using CommunityKit.Catalog.Data;
using CommunityKit.Catalog.Products;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Catalog.Storefront.Lists;

/// <summary>Reads lists of products page by page, by keyset. Thread-safe.</summary>
public sealed class ProductLists(IDbContextFactory<CatalogDb> reading, CatalogCache cache)
{
    private static readonly Keyset<CardRow> Newest = Keyset<CardRow>.By(row => row.ListedAt, descending: true).ThenBy(row => row.Id, descending: true);
    private static readonly Keyset<CardRow> PriceUp = Keyset<CardRow>.By(row => row.PriceMinor).ThenBy(row => row.Id);
    private static readonly Keyset<CardRow> PriceDown = Keyset<CardRow>.By(row => row.PriceMinor, descending: true).ThenBy(row => row.Id, descending: true);
    private static readonly Keyset<TitledRow> Titles = Keyset<TitledRow>.By(row => row.SortKey).ThenBy(row => row.Id);

    /// <summary>One page.</summary>
    public async ValueTask<KeysetPage<CardRow>> PageAsync(ProductQuery query, int size, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var products = await FilterAsync(db, query, cancellationToken);
        if (query.Order == ProductOrder.Title)
        {
            return await ByTitleAsync(db, products, query.After, size, cancellationToken);
        }

        var keyset = query.Order switch { ProductOrder.PriceUp => PriceUp, ProductOrder.PriceDown => PriceDown, _ => Newest };
        return await keyset.PageAsync(products.Select(CardRow.Of), query.After, size, cancellationToken);
    }

    /// <summary>How many products there are on all pages; some seconds old at most.</summary>
    public ValueTask<long> CountAsync(ProductQuery query, CancellationToken cancellationToken) =>
        cache.Counts.GetAsync(
            query.SetKey,
            CatalogCache.MaxAge,
            async ct =>
            {
                await using var db = await reading.CreateDbContextAsync(ct);
                return await (await FilterAsync(db, query, ct)).LongCountAsync(ct);
            },
            cancellationToken);

    // Keys first, cards after: the sort key is looked up for every product of the set, the card only for those of the page.
    private static async Task<KeysetPage<CardRow>> ByTitleAsync(
        CatalogDb db, IQueryable<Product> products, string? after, int size, CancellationToken cancellationToken)
    {
        var culture = CultureInfo.CurrentUICulture.Name;
        var titled = products.Select(p => new TitledRow
        {
            Id = p.Id,
            SortKey = db.Titles.Where(t => t.ProductId == p.Id && t.Culture == culture).Select(t => t.SortKey).FirstOrDefault() ?? "",
        });
        var page = await Titles.PageAsync(titled, after, size, cancellationToken);
        var ids = page.Rows.Select(row => row.Id).ToList();
        var cards = await db.Products.Where(p => ids.Contains(p.Id)).Select(CardRow.Of).ToDictionaryAsync(row => row.Id, cancellationToken);
        return new([.. ids.Where(cards.ContainsKey).Select(id => cards[id])], page.Next);
    }

    /// <summary>The products that a query means, unordered.</summary>
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

    private sealed class TitledRow
    {
        public Guid Id { get; init; }

        public string SortKey { get; init; } = "";
    }
}
