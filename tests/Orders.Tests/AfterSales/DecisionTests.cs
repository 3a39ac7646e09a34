using System.Net;
using CommunityKit.Orders.Tests.Support;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Orders.Tests.AfterSales;

[Collection(StoresCollection.Name)]
public sealed class DecisionTests(StoresFixture stores)
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Of_two_decisions_at_once_one_takes_effect(DatabaseKind kind)
    {
        var store = await stores.OnAsync(kind);
        var order = await ReturnJourneyTests.DeliveredAsync(store, ("tea", 2));
        await ReturnJourneyTests.AskAsync(store, order, "RefundOnly", "NotAsDescribed", new { lineId = await ReturnJourneyTests.LineAsync(store, order), quantity = 2 });
        using var other = store.Host.Client(TestUser.Owner, "en");

        var answers = await Task.WhenAll(
            Store.SendAsync(store.Staff, $"api/v1/orders/{order.Number}/returns/1/approve", new { }),
            Store.SendAsync(other, $"api/v1/orders/{order.Number}/returns/1/reject", new { reason = "No" }),
            Store.SendAsync(other, $"api/v1/orders/{order.Number}/returns/1/approve", new { }));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.Equal(2, answers.Count(answer => answer.Status == HttpStatusCode.Conflict));
        var state = (await ReturnJourneyTests.ReadAsync(store, order, 1))["state"]!.GetValue<string>();
        Assert.Equal(state == "Refunded" ? order.Total : 0, (await store.OrderAsync(order))["refundedMinor"]!.GetValue<long>());
        Assert.Equal(state == "Refunded" ? 1 : 0, await store.CountAsync($"SELECT COUNT(*) FROM ord_refund r JOIN ord_order o ON o.id = r.order_id AND o.number = '{order.Number}'"));
    }
}
