using System.Net;
using CommunityKit.Orders.Tests.Support;
using CommunityKit.Testing.Databases;

namespace CommunityKit.Orders.Tests.Placing;

[Collection(StoresCollection.Name)]
public sealed class PlaceOrderTests(StoresFixture stores)
{
    private const string Path = "api/v1/checkout/orders";

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Fifty_sendings_of_one_key_at_once_place_one_order_and_get_one_answer(DatabaseKind database)
    {
        var store = await stores.OnAsync(database);
        var goods = await store.GoodsAsync(100);
        var (body, key) = (store.Body((goods, 2)), Guid.NewGuid().ToString());
        var (orders, payments) = (await OrdersAsync(store), await PaymentsAsync(store));

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Store.SendAsync(store.Guest, Path, body, key)));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Created, a.Status));
        Assert.Single(answers.Select(a => a.Body!.ToJsonString()).Distinct());
        Assert.Equal((orders + 1, payments + 1, 2), (await OrdersAsync(store), await PaymentsAsync(store), await store.ReservedAsync(goods)));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_key_repeats_its_own_order_and_no_other_also_when_the_goods_have_run_out(DatabaseKind database)
    {
        var store = await stores.OnAsync(database);
        var (goods, key) = (await store.GoodsAsync(1), Guid.NewGuid().ToString());
        using var content = Store.Content(store.Body((goods, 1)), key);
        using var first = await store.Guest.Http.SendAsync(content);

        using var repeated = Store.Content(store.Body((goods, 1)), key);
        using var again = await store.Guest.Http.SendAsync(repeated);
        var (status, other) = await Store.SendAsync(store.Guest, Path, store.Body((goods, 2)), key);
        var (late, soldOut) = await Store.SendAsync(store.Guest, Path, store.Body((goods, 1)));
        var (unusable, _) = await Store.SendAsync(store.Guest, Path, store.Body((goods, 1)), "short");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, again.StatusCode));
        Assert.Equal((false, true), (first.Headers.Contains("Idempotency-Replayed"), again.Headers.Contains("Idempotency-Replayed")));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("used for another request", other!["title"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Conflict, "sold-out"), (late, soldOut!["code"]!.GetValue<string>()));
        Assert.Equal(HttpStatusCode.BadRequest, unusable);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_hundred_buyers_of_ten_pieces_leave_ten_orders(DatabaseKind database)
    {
        var store = await stores.OnAsync(database);
        var (scarce, plenty) = (await store.GoodsAsync(10), await store.GoodsAsync(1000));
        var orders = await OrdersAsync(store);

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Store.SendAsync(store.Guest, Path, store.Body((scarce, 1), (plenty, 1)))));

        Assert.Equal(10, answers.Count(a => a.Status == HttpStatusCode.Created));
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.Created), a => Assert.Equal("sold-out", a.Body!["code"]!.GetValue<string>()));
        Assert.Equal(orders + 10, await OrdersAsync(store));
        Assert.Equal((10, 10), (await store.ReservedAsync(scarce), await store.ReservedAsync(plenty)));
    }

    private static Task<long> OrdersAsync(Store store) => store.CountAsync("SELECT COUNT(*) FROM ord_order");

    private static Task<long> PaymentsAsync(Store store) => store.CountAsync("SELECT COUNT(*) FROM pay_payment");
}
