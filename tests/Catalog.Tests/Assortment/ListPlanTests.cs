using System.Globalization;
using CommunityKit.Catalog.Queries;
using CommunityKit.Catalog.Storefront.Lists;
using CommunityKit.Catalog.Tests.Support;
using CommunityKit.Data;
using CommunityKit.Testing.Databases;

namespace CommunityKit.Catalog.Tests.Assortment;

/// <summary>No public list reads a table from end to end, however many products there are: the database says so itself.</summary>
public sealed class ListPlanTests
{
    private static readonly (string Name, ProductQuery Query)[] Lists =
    [
        ("newest", new()),
        ("price up", new() { Order = ProductOrder.PriceUp }),
        ("price down", new() { Order = ProductOrder.PriceDown }),
        ("title", new() { Order = ProductOrder.Title }),
        ("category", new() { Category = "shelf" }),
        ("brand", new() { Brands = ["maker"] }),
        ("two brands", new() { Brands = ["maker", "other"] }),
        ("tag", new() { Tags = ["green"] }),
        ("category and tag", new() { Category = "shelf", Tags = ["green"], Order = ProductOrder.PriceUp }),
        ("attribute", new() { Values = [new ChosenValues("material", ["wood"])] }),
        ("attributes", new() { Category = "shelf", Values = [new ChosenValues("material", ["wood", "steel"])] }),
        ("number", new() { Ranges = [new NumberRange("height", 1, 5)] }),
        ("price range in stock", new() { MinPrice = 1, MaxPrice = 1000, InStock = true }),
    ];

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Every_public_list_is_read_through_an_index(DatabaseKind database)
    {
        await using var shop = await FilledAsync(database);
        var scans = new List<string>();
        foreach (var (name, query) in Lists)
        {
            await WithListsAsync(shop, async (lists, db) =>
            {
                var page = await lists.PageAsync(query, 2, CancellationToken.None);
                Assert.NotEmpty(page.Rows);
                if (page.Next is not null)
                {
                    await lists.PageAsync(query with { After = page.Next }, 2, CancellationToken.None);
                }

                await lists.CountAsync(query, CancellationToken.None);
                scans.AddRange(db.Plans.Where(plan => plan.Sql.Contains("cat_", StringComparison.Ordinal) && IsScan(plan.Plan) && !IsSmall(plan.Sql)).Select(plan => $"{name}:\n{plan.Plan}\n{plan.Sql}"));
            });
        }

        Assert.True(scans.Count == 0, string.Join("\n\n", scans));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_page_of_a_list_is_two_queries_whatever_its_filters(DatabaseKind database)
    {
        await using var shop = await FilledAsync(database);
        await WithListsAsync(shop, async (lists, db) =>
        {
            foreach (var (_, query) in Lists)
            {
                await lists.PageAsync(query, 2, CancellationToken.None);
                await lists.CountAsync(query, CancellationToken.None);
            }

            db.Plans.Clear();
            foreach (var (_, query) in Lists)
            {
                await lists.PageAsync(query, 2, CancellationToken.None);
                await lists.CountAsync(query, CancellationToken.None);
            }

            Assert.Equal(2 * Lists.Length, db.Plans.Count);
        });
    }

    private static async Task<ApiShop> FilledAsync(DatabaseKind database)
    {
        var shop = await ApiShop.StartAsync(database);
        await shop.PutAsync("attributes/material", """{ "name": { "en": "Material" }, "kind": "choice", "choices": [{ "key": "wood", "label": { "en": "Wood" } }, { "key": "steel", "label": { "en": "Steel" } }] }""");
        await shop.PutAsync("attributes/height", """{ "name": { "en": "Height" }, "kind": "number" }""");
        await shop.SendAsync(HttpMethod.Post, "categories", """{ "handle": "shelf", "name": { "en": "Shelf" } }""");
        for (var i = 0; i < 6; i++)
        {
            await shop.PostAsync($$"""
                { "handle": "p{{i}}", "title": { "en": "P{{i}}" }, "status": "active", "categories": ["shelf"], "brand": { "en": "{{(i % 2 == 0 ? "maker" : "other")}}" }, "tags": ["green"],
                  "values": [{ "attribute": "material", "keys": ["{{(i % 2 == 0 ? "wood" : "steel")}}"] }, { "attribute": "height", "number": {{i}} }],
                  "variants": [{ "price": { "minor": {{100 + i}}, "currency": "CNY" }, "quantity": 1 }] }
                """);
        }

        return shop;
    }

    private static Task<int> WithListsAsync(ApiShop shop, Func<ProductLists, SpiedDb, Task> work) =>
        shop.Host.WithAsync<IUnitOfWork, int>(unit => unit.ExecuteAsync(
            async (transaction, ct) =>
            {
                CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
                var db = new SpiedDb(transaction.Connection, transaction.DatabaseTransaction);
                if (transaction.Connection is Npgsql.NpgsqlConnection)
                {
                    // A table of six rows is cheaper to scan than to search: what is asked here is whether it could be searched.
                    await using var command = transaction.Connection.CreateCommand();
                    command.Transaction = transaction.DatabaseTransaction;
                    command.CommandText = "SET LOCAL enable_seqscan = off";
                    await command.ExecuteNonQueryAsync(ct);
                }

                await work(new ProductLists(db, new CatalogCache(db, new KnownFacts(shop.Host.Clock), new NoSharedPages(), shop.Host.Clock)), db);
                return 0;
            },
            CancellationToken.None));

    private static bool IsScan(string plan) => plan.Split('\n').Any(line =>
        line.Contains("Seq Scan on cat_", StringComparison.Ordinal)
        || (line.TrimStart().StartsWith("SCAN ", StringComparison.Ordinal) && !line.Contains("VIRTUAL TABLE", StringComparison.Ordinal) && !line.Contains("CONSTANT ROW", StringComparison.Ordinal)));

    /// <summary>The tree and the brands are read whole, once in ten seconds.</summary>
    private static bool IsSmall(string sql) => sql.Contains("FROM cat_category", StringComparison.Ordinal) || sql.Contains("FROM cat_brand", StringComparison.Ordinal)
        || sql.Contains("FROM \"cat_category\"", StringComparison.Ordinal) || sql.Contains("FROM \"cat_brand\"", StringComparison.Ordinal);
}
