using System.Net;
using System.Text.Json.Nodes;
using CommunityKit.Orders.Tests.Support;
using CommunityKit.Testing.Databases;

namespace CommunityKit.Orders.Tests.Invariants;

[Collection(StoresCollection.Name)]
public sealed class BooksTests(StoresFixture stores)
{
    private static int Count => Environment.GetEnvironmentVariable("CK_LONG") == "1" ? 300 : 12;

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task After_random_orders_the_books_of_orders_payments_bank_and_stock_agree(DatabaseKind database)
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var store = await stores.OnAsync(database);
        for (var i = 0; i < Count; i++)
        {
            await LiveAsync(store, random);
        }

        await store.Host.PumpAsync();
        await Books.AssertAsync(store, $"Seed {seed}");
    }

    private static async Task LiveAsync(Store store, Random random)
    {
        var order = await store.PlaceAsync(("rice", random.Next(1, 5)), ("tea", random.Next(1, 4)));
        if (random.Next(5) > 0)
        {
            await store.PayAsync(order, fault: random.Next(4) == 0 ? "WrongAmount" : "None");
        }

        for (var step = random.Next(0, 5); step > 0; step--)
        {
            var lines = (await store.OrderAsync(order))["lines"]!.AsArray();
            var some = lines.Where(_ => random.Next(2) == 0).Select(line => Pieces(line!, random)).ToList();
            var status = random.Next(5) switch
            {
                0 => (await Store.SendAsync(store.Guest, $"api/v1/orders/{order.Number}/cancel?key={order.Key}", new { })).Status,
                1 => (await Store.SendAsync(store.Guest, $"api/v1/orders/{order.Number}/cancel?key={order.Key}", new { lines = some })).Status,
                2 or 3 => (await Store.SendAsync(store.Staff, $"api/v1/orders/{order.Number}/shipments", new { carrier = "EMS", trackingNumber = "1", lines = some })).Status,
                _ => (await Store.SendAsync(store.Guest, $"api/v1/orders/{order.Number}/received?key={order.Key}", new { })).Status,
            };
            Assert.Contains(status, new[] { HttpStatusCode.OK, HttpStatusCode.Conflict });
        }

        await store.Host.PumpAsync();
    }

    private static object Pieces(JsonNode line, Random random) =>
        new { lineId = line["id"]!.GetValue<Guid>(), quantity = random.Next(1, line["quantity"]!.GetValue<int>() + 2) };
}
