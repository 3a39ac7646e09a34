using System.Net;
using CommunityKit.Orders.Tests.Support;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Orders.Tests.Desk;

[Collection(StoreCollection.Name)]
public sealed class DeskTests(StoreFixture fixture)
{
    private readonly Store _store = fixture.Store;

    [Fact]
    public async Task Staff_find_an_order_by_number_phone_name_and_sku()
    {
        var order = await _store.PaidAsync(("tea", 1));

        foreach (var words in (string[])[order.Number, "13800138000", "林小满", "TEA"])
        {
            var page = await _store.Staff.GetAsync("admin/orders/orders?q=" + Uri.EscapeDataString(words));
            Assert.Contains(order.Number, page.Text("main"), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(order.Number, (await _store.Staff.GetAsync("admin/orders/orders?q=NONE")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parcel_needs_a_tracking_number_and_then_leaves()
    {
        var order = await _store.PaidAsync(("rice", 2));
        var page = await OpenAsync(order);

        var refused = await page.SubmitAsync("form[action$='/ship']", new Dictionary<string, string?> { ["tracking"] = "" });
        Assert.Equal("Paid", await _store.StateAsync(order));
        await refused.SubmitAsync("form[action$='/ship']", new Dictionary<string, string?> { ["tracking"] = "SF123" });

        Assert.Equal("Shipped", await _store.StateAsync(order));
        var seen = await _store.Guest.GetAsync($"orders/{order.Number}?key={order.Key}");
        Assert.Contains("SF123", seen.Text("main"), StringComparison.Ordinal);
        await seen.SubmitAsync("form[action*='/received']");
        Assert.Equal("Delivered", await _store.StateAsync(order));
    }

    [Fact]
    public async Task Pasted_tracking_numbers_send_many_orders_and_name_the_rows_that_do_not_fit()
    {
        var (one, two) = (await _store.PaidAsync(("rice", 1)), await _store.PlaceAsync(("rice", 1)));
        var page = await _store.Staff.GetAsync("admin/orders/parcels");

        var after = await page.SubmitAsync(Store.Main, new Dictionary<string, string?>
        {
            // The test client parts values at line feeds, so rows are parted as old Macs did.
            ["rows"] = $"{one.Number},EMS,E1\r{two.Number}\tEMS\tE2\rnonsense",
        });

        Assert.Contains("1 orders were sent", after.Text("main"), StringComparison.Ordinal);
        Assert.Equal(2, after.Texts("main .ck-notice li").Count);
        Assert.Equal("Shipped", await _store.StateAsync(one));
        Assert.Equal("AwaitingPayment", await _store.StateAsync(two));
    }

    [Fact]
    public async Task Fewer_pieces_give_money_back_and_more_have_to_be_paid_before_anything_leaves()
    {
        var order = await _store.PaidAsync(("rice", 2), ("tea", 1));
        var lines = (await _store.OrderAsync(order))["lines"]!;
        var (rice, tea) = (lines[0]!["id"]!.GetValue<string>(), lines[1]!["id"]!.GetValue<string>());
        var page = await OpenAsync(order);

        var look = await page.SubmitAsync("form[action$='/edit']", new Dictionary<string, string?> { [$"keep[{rice}]"] = "1", [$"keep[{tea}]"] = "2" });
        Assert.Contains("62.10", look.Text("form[action$='/edit']"), StringComparison.Ordinal);
        await look.SubmitAsync("form[action$='/edit']");

        var read = await _store.OrderAsync(order);
        Assert.Equal(order.Total - 2590 + 8800, read["totalMinor"]!.GetValue<long>());
        Assert.Equal(8800 - 2590, read["dueMinor"]!.GetValue<long>());
        var (status, refusal) = await Store.SendAsync(_store.Staff, $"api/v1/orders/{order.Number}/shipments", new { carrier = "EMS", trackingNumber = "1" });
        Assert.Equal((HttpStatusCode.Conflict, "payment-due"), (status, refusal!["code"]!.GetValue<string>()));
        await _store.PayAsync(order);
        await _store.ShipAsync(order);
        Assert.Equal("Shipped", await _store.StateAsync(order));
    }

    [Fact]
    public async Task Who_may_only_look_is_offered_no_change_and_can_make_none()
    {
        var order = await _store.PaidAsync(("rice", 1));
        using var viewer = _store.Host.Client(new TestUser("Vera", OrderPermissions.View), "en");
        var path = (await OpenAsync(order)).Address.AbsolutePath;

        var page = await viewer.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.False(page.Has("main form[method=post]"));
        Assert.NotEqual(HttpStatusCode.OK, (await viewer.SendAsync(HttpMethod.Post, path + "/pack")).StatusCode);
        Assert.Equal(0, await _store.CountAsync($"SELECT COUNT(*) FROM ord_order WHERE number = '{order.Number}' AND packed_at IS NOT NULL"));
    }

    [Fact]
    public async Task Goodwill_is_given_back_for_a_line_up_to_what_is_left_of_it()
    {
        var order = await _store.PaidAsync(("tea", 1));
        var line = (await _store.OrderAsync(order))["lines"]![0]!["id"]!.GetValue<string>();

        var page = await (await OpenAsync(order)).SubmitAsync("form[action$='/refund']", new Dictionary<string, string?> { [$"give[{line}]"] = "88.01" });
        Assert.Equal(0, (await _store.OrderAsync(order))["refundedMinor"]!.GetValue<long>());
        await page.SubmitAsync("form[action$='/refund']", new Dictionary<string, string?> { [$"give[{line}]"] = "5.50" });

        var read = await _store.OrderAsync(order);
        Assert.Equal(550, read["refundedMinor"]!.GetValue<long>());
        Assert.Equal(550, read["lines"]![0]!["refundedMinor"]!.GetValue<long>());
        Assert.Equal("Paid", read["state"]!.GetValue<string>());
    }

    private async Task<HtmlPage> OpenAsync(PlacedOrder order)
    {
        var list = await _store.Staff.GetAsync("admin/orders/orders?q=" + order.Number);
        return await list.FollowAsync("main table a[href*='/admin/orders/orders/']");
    }
}
