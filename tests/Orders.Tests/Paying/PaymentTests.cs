using CommunityKit.Orders.Tests.Support;

namespace CommunityKit.Orders.Tests.Paying;

[Collection(StoreCollection.Name)]
public sealed class PaymentTests(StoreFixture fixture)
{
    private readonly Store _store = fixture.Store;

    [Fact]
    public async Task From_placing_to_the_end_of_the_return_time_each_step_follows_the_other()
    {
        var (one, two) = (await _store.GoodsAsync(10), await _store.GoodsAsync(10));
        var order = await _store.PlaceAsync((one, 2), (two, 1));
        Assert.Equal("AwaitingPayment", await _store.StateAsync(order));

        await _store.PayAsync(order);
        Assert.Equal("Paid", await _store.StateAsync(order));
        var first = (await _store.OrderAsync(order))["lines"]![0]!["id"]!.GetValue<Guid>();
        await _store.ShipAsync(order, new[] { new { lineId = first, quantity = 1 } });
        Assert.Equal("PartiallyShipped", await _store.StateAsync(order));
        await _store.ShipAsync(order);
        Assert.Equal("Shipped", await _store.StateAsync(order));
        await _store.WaitAsync(TimeSpan.FromDays(10.1));
        Assert.Equal("Delivered", await _store.StateAsync(order));
        await _store.WaitAsync(TimeSpan.FromDays(6.5));
        Assert.Equal("Delivered", await _store.StateAsync(order));
        await _store.WaitAsync(TimeSpan.FromDays(1));
        Assert.Equal("Completed", await _store.StateAsync(order));
        Assert.Equal((0, 0), (await _store.ReservedAsync(one), await _store.ReservedAsync(two)));
        Assert.Equal((8, 9), (await _store.OnHandAsync(one), await _store.OnHandAsync(two)));
    }

    [Fact]
    public async Task Not_paid_in_time_the_order_ends_and_its_stock_is_free_for_others()
    {
        var last = await _store.GoodsAsync(1);
        var order = await _store.PlaceAsync((last, 1));

        await _store.WaitAsync(TimeSpan.FromMinutes(31));

        Assert.Equal("Cancelled", await _store.StateAsync(order));
        Assert.Equal("unpaid", (await _store.OrderAsync(order))["cancelReason"]!.GetValue<string>());
        await _store.PlaceAsync((last, 1));
    }

    [Fact]
    public async Task Money_that_comes_after_the_end_goes_back_by_itself()
    {
        var last = await _store.GoodsAsync(1);
        var order = await _store.PlaceAsync((last, 1));
        await _store.PayAsync(order, fault: "Late", pump: false);
        var page = await _store.Guest.GetAsync($"orders/{order.Number}?key={order.Key}");
        await page.SubmitAsync("form[action*='/cancel']");

        await _store.WaitAsync(TimeSpan.FromMinutes(15));
        await _store.WaitAsync(TimeSpan.FromMinutes(15));

        var read = await _store.OrderAsync(order);
        Assert.Equal("Cancelled", read["state"]!.GetValue<string>());
        Assert.Equal(order.Total, read["paidMinor"]!.GetValue<long>());
        Assert.Equal(order.Total, read["refundedMinor"]!.GetValue<long>());
        var ofOrder = $"JOIN ord_order o ON o.number = '{order.Number}'";
        Assert.Equal(order.Total, await _store.CountAsync($"SELECT SUM(r.amount_minor) FROM pay_refund r {ofOrder} JOIN pay_payment p ON p.id = r.payment_id AND p.subject_id = o.id"));
        Assert.Equal(1, await _store.CountAsync($"SELECT COUNT(*) FROM ord_refund r {ofOrder} AND r.order_id = o.id WHERE r.reason = 'order-cancelled'"));
        Assert.Equal(0, await _store.ReservedAsync(last));
    }

    [Fact]
    public async Task A_wrong_amount_is_never_taken_for_the_whole_and_waits_for_a_person()
    {
        var goods = await _store.GoodsAsync(1);
        var order = await _store.PlaceAsync((goods, 1));

        await _store.PayAsync(order, fault: "WrongAmount");

        var read = await _store.OrderAsync(order);
        Assert.Equal(("AwaitingPayment", 0), (read["state"]!.GetValue<string>(), read["paidMinor"]!.GetValue<long>()));
        var ofOrder = $"JOIN ord_order o ON o.id = p.subject_id AND o.number = '{order.Number}'";
        Assert.Equal(1, await _store.CountAsync($"SELECT COUNT(*) FROM pay_payment p {ofOrder} WHERE p.problem = 'Amount'"));
        await _store.WaitAsync(TimeSpan.FromMinutes(31));
        Assert.Equal("Cancelled", await _store.StateAsync(order));
        Assert.Equal(0, await _store.ReservedAsync(goods));
    }

    [Fact]
    public async Task A_declined_payment_leaves_the_order_and_the_page_offers_to_pay_again()
    {
        var order = await _store.PlaceAsync(("tea", 1));

        await _store.PayAsync(order, pays: false);

        Assert.Equal("AwaitingPayment", await _store.StateAsync(order));
        var page = await _store.Guest.GetAsync($"orders/{order.Number}/payment?key={order.Key}");
        Assert.Contains("pay again", page.Text("main"), StringComparison.OrdinalIgnoreCase);
        Assert.True(page.Has("form[action*='/pay?key=']"));
    }

    [Fact]
    public async Task The_same_notice_three_times_is_one_payment()
    {
        var order = await _store.PlaceAsync(("tea", 1));

        await _store.PayAsync(order, fault: "Twice");

        var read = await _store.OrderAsync(order);
        Assert.Equal("Paid", read["state"]!.GetValue<string>());
        Assert.Equal(order.Total, read["paidMinor"]!.GetValue<long>());
        Assert.Equal(0, read["refundedMinor"]!.GetValue<long>());
    }

    [Fact]
    public async Task Cancelled_after_payment_everything_goes_back_and_the_stock_is_free()
    {
        var last = await _store.GoodsAsync(1);
        var order = await _store.PaidAsync((last, 1), ("rice", 3));
        var page = await _store.Guest.GetAsync($"orders/{order.Number}?key={order.Key}");

        await page.SubmitAsync("form[action*='/cancel']");
        await _store.Host.PumpAsync();

        var read = await _store.OrderAsync(order);
        Assert.Equal("Cancelled", read["state"]!.GetValue<string>());
        Assert.Equal(order.Total, read["refundedMinor"]!.GetValue<long>());
        await _store.PlaceAsync((last, 1));
    }

    [Fact]
    public async Task Pieces_that_are_taken_out_before_they_leave_are_given_back_exactly()
    {
        var goods = await _store.GoodsAsync(10, "25.90");
        var order = await _store.PaidAsync((goods, 3), ("tea", 1));
        var line = (await _store.OrderAsync(order))["lines"]![0]!["id"]!.GetValue<string>();
        var page = await _store.Guest.GetAsync($"orders/{order.Number}?key={order.Key}");

        await page.SubmitAsync("form[action*='/take-out']", new Dictionary<string, string?> { [$"take[{line}]"] = "2" });
        await _store.Host.PumpAsync();

        var read = await _store.OrderAsync(order);
        Assert.Equal("Paid", read["state"]!.GetValue<string>());
        Assert.Equal(2 * 2590, read["refundedMinor"]!.GetValue<long>());
        Assert.Equal(order.Total - (2 * 2590), read["totalMinor"]!.GetValue<long>());
        Assert.Equal(0, read["dueMinor"]!.GetValue<long>());
        Assert.Equal(1, await _store.ReservedAsync(goods));
    }
}
