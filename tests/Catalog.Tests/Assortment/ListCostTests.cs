using System.Diagnostics;
using System.Globalization;
using CommunityKit.Catalog.Queries;
using CommunityKit.Catalog.Storefront.Lists;
using CommunityKit.Catalog.Tests.Support;
using CommunityKit.Data;
using CommunityKit.Tests.Support;
using Xunit.Abstractions;

namespace CommunityKit.Catalog.Tests.Assortment;

/// <summary>What a page of a list costs in a small and in a large shop; figures for the record, run with CK_LONG=1.</summary>
public sealed class ListCostTests(ITestOutputHelper output)
{
    private const int Rounds = 300;

    [LongFact]
    public async Task What_a_page_of_24_costs_of_1000_and_of_100000_products()
    {
        foreach (var size in (int[])[1000, 100_000])
        {
            await using var shop = await ApiShop.StartAsync();
            await shop.SendAsync(HttpMethod.Post, "categories", """{ "handle": "shelf", "name": { "en": "Shelf" } }""");
            await shop.PostAsync("""{ "handle": "p", "title": { "en": "P" }, "status": "active", "categories": ["shelf"], "tags": ["green"], "variants": [{ "price": { "minor": 100, "currency": "CNY" }, "quantity": 1 }] }""");
            await shop.Host.WithAsync<IUnitOfWork, int>(unit => unit.ExecuteAsync(
                async (transaction, ct) =>
                {
                    await using var command = transaction.Connection.CreateCommand();
                    command.Transaction = transaction.DatabaseTransaction;
                    command.CommandText = Seed(size);
                    await command.ExecuteNonQueryAsync(ct);
                    return 0;
                },
                CancellationToken.None));
            foreach (var (name, query) in (IEnumerable<(string, ProductQuery)>)
                [("newest", new()), ("price", new() { Order = ProductOrder.PriceUp }), ("title", new() { Order = ProductOrder.Title }), ("category", new() { Category = "shelf" }), ("category and tag", new() { Category = "shelf", Tags = ["green"] })])
            {
                await shop.Host.WithAsync<IUnitOfWork, int>(unit => unit.ExecuteAsync(
                    async (transaction, ct) =>
                    {
                        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
                        var db = new SpiedDb(transaction.Connection, transaction.DatabaseTransaction) { Explains = false };
                        var lists = new ProductLists(db, new CatalogCache(db, new KnownFacts(shop.Host.Clock), new NoSharedPages(), shop.Host.Clock));
                        var first = Stopwatch.StartNew();
                        await lists.PageAsync(query, 24, ct);
                        await lists.FacetsAsync(query, ct);
                        var cold = first.Elapsed.TotalMilliseconds;
                        var watch = Stopwatch.StartNew();
                        for (var i = 0; i < Rounds; i++)
                        {
                            await lists.PageAsync(query, 24, ct);
                            await lists.CountAsync(query, ct);
                            await lists.FacetsAsync(query, ct);
                        }

                        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size,7} products, {name}: {watch.Elapsed.TotalMilliseconds / Rounds:0.000} ms a page; first with counts of filters {cold:0} ms"));
                        return 0;
                    },
                    CancellationToken.None));
            }
        }
    }

    private static string Seed(int count) =>
        $"""
        CREATE TEMP TABLE n (i INTEGER PRIMARY KEY);
        WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < {count}) INSERT INTO n SELECT i FROM c;
        CREATE TEMP TABLE p AS SELECT * FROM cat_product WHERE handle = 'p';
        CREATE TEMP TABLE made AS SELECT printf('%08X-0000-7000-8000-%012X', i, i) AS id, i, datetime('2026-01-01', '+' || ((i * 7919) % 1000000) || ' seconds') AS at, (i * 31) % 9000 AS price FROM n;
        UPDATE p SET handle = handle;
        INSERT INTO cat_product ({Columns})
        SELECT made.id, 'p' || i, {Copied}, 1000 + i, at, price FROM made, p;
        INSERT INTO cat_listing (shelf, product_id, listed_at, price_minor, price_to_minor, can_buy)
        SELECT l.shelf, made.id, made.at, made.price, made.price, 1 FROM made, cat_listing l WHERE l.product_id = (SELECT id FROM p);
        INSERT INTO cat_product_title (product_id, culture, sort_key) SELECT id, 'en', printf('%08X', (i * 104729) % 10000019) FROM made;
        INSERT INTO cat_product_title (product_id, culture, sort_key) SELECT id, 'zh-CN', printf('%08X', i) FROM made;
        DROP TABLE n; DROP TABLE p; DROP TABLE made;
        """;

    private const string Copied =
        "title, subtitle, description, status, is_featured, seo_title, seo_description, attributes, options, price_from_currency, price_to_minor, can_buy, cover_alt, search_text, created_at, updated_at, version, tax_class, supplier, product_values, related_both_ways";

    private const string Columns = "id, handle, " + Copied + ", change_number, listed_at, price_from_minor";
}
