using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using CommunityKit.Orders.Tests.Support;
using CommunityKit.Testing.Databases;

namespace CommunityKit.Orders.Tests.Invariants;

public sealed class BooksTests
{
    private static readonly string[] MustBeZero =
    [
        "SELECT COUNT(*) FROM ord_order o WHERE total_minor <> (SELECT COALESCE(SUM(total_minor), 0) FROM ord_line l WHERE l.order_id = o.id) + (SELECT COALESCE(SUM(total_minor), 0) FROM ord_charge c WHERE c.order_id = o.id)",
        "SELECT COUNT(*) FROM ord_order WHERE refunded_minor > paid_minor",
        "SELECT COUNT(*) FROM ord_order o WHERE paid_minor <> (SELECT COALESCE(SUM(captured_minor), 0) FROM ord_payment p WHERE p.order_id = o.id)",
        "SELECT COUNT(*) FROM ord_order o WHERE refunded_minor <> (SELECT COALESCE(SUM(amount_minor), 0) FROM ord_refund r WHERE r.order_id = o.id)",
        "SELECT COUNT(*) FROM ord_order o WHERE state = 'Cancelled' AND paid_minor <> refunded_minor",
        // The books of the payments module say the same.
        "SELECT ABS((SELECT COALESCE(SUM(refunded_minor), 0) FROM ord_order) - (SELECT COALESCE(SUM(amount_minor), 0) FROM pay_refund))",
        // What is reserved is what is ordered and has neither left nor been given up.
        "SELECT ABS((SELECT COALESCE(SUM(ordered - cancelled - shipped), 0) FROM ord_line l JOIN ord_order o ON o.id = l.order_id WHERE o.state <> 'Cancelled') - (SELECT COALESCE(SUM(reserved), 0) FROM inv_level))",
    ];

    private static int Count => Environment.GetEnvironmentVariable("CK_LONG") == "1" ? 300 : 12;

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task After_random_orders_the_books_of_orders_payments_and_stock_agree(DatabaseKind database)
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        await using var store = await Store.StartAsync(database, stock: 100_000);
        for (var i = 0; i < Count; i++)
        {
            await LiveAsync(store, random);
        }

        await store.Host.PumpAsync();
        foreach (var sql in MustBeZero)
        {
            Assert.True(await store.CountAsync(sql) == 0, $"Seed {seed.ToString(CultureInfo.InvariantCulture)}: {sql}");
        }
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
