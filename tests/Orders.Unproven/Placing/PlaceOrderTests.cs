using System.Net;
using CommunityKit.Orders.Tests.Support;
using CommunityKit.Testing.Databases;

namespace CommunityKit.Orders.Tests.Placing;

public sealed class PlaceOrderTests
{
    private const string Path = "api/v1/checkout/orders";

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Fifty_sendings_of_one_key_at_once_place_one_order(DatabaseKind database)
    {
        await using var store = await Store.StartAsync(database);
        var body = store.Body(("rice", 2));

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Store.SendAsync(store.Guest, Path, body, "the-same-key")));

        // A sending that overlaps another may be told to come again; then the answer is there.
        Assert.All(answers, a => Assert.Contains(a.Status, new[] { HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.Conflict }));
        var again = await Store.SendAsync(store.Guest, Path, body, "the-same-key");
        var numbers = answers.Append(again).Where(a => a.Status != HttpStatusCode.Conflict).Select(a => a.Body!["number"]!.GetValue<string>());
        Assert.Single(numbers.Distinct());
        Assert.Equal(1, await store.CountAsync("SELECT COUNT(*) FROM ord_order"));
        Assert.Equal(2, await store.CountAsync("SELECT SUM(reserved) FROM inv_level"));
        Assert.Equal(1, await store.CountAsync("SELECT COUNT(*) FROM pay_payment"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Many_buyers_of_the_last_piece_leave_one_order(DatabaseKind database)
    {
        await using var store = await Store.StartAsync(database);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Store.SendAsync(store.Guest, Path, store.Body(("last", 1), ("rice", 1)))));

        Assert.Single(answers, a => a.Status == HttpStatusCode.Created);
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.Created), a => Assert.Equal("sold-out", a.Body!["code"]!.GetValue<string>()));
        Assert.Equal(1, await store.CountAsync("SELECT COUNT(*) FROM ord_order"));
        Assert.Equal(2, await store.CountAsync("SELECT SUM(reserved) FROM inv_level"));
    }
}
