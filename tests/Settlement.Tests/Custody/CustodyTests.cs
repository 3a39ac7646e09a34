using CommunityKit.Settlement.Tests.Support;
using CommunityKit.Testing.Databases;

namespace CommunityKit.Settlement.Tests.Custody;

public sealed class CustodyTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Money_is_kept_until_the_order_is_completed_then_it_is_the_shops_and_what_is_given_back_leaves(DatabaseKind database)
    {
        await using var shop = await BookShop.StartAsync(database);
        var order = Guid.CreateVersion7();
        var payment = await shop.PayAsync(order, 1000);
        await shop.CaptureAsync(payment, 1000);
        await shop.PumpAsync();
        Assert.Equal((1000, -1000, 0), (await shop.SumAsync("custody", order), await shop.SumAsync("clearing:stub"), await shop.SumAsync("revenue")));

        Assert.True(await shop.RefundAsync(payment, 300));
        await shop.PumpAsync();
        Assert.Equal((700, -700, 0), (await shop.SumAsync("custody", order), await shop.SumAsync("clearing:stub"), await shop.SumAsync("payable")));

        await shop.CompleteAsync(order);
        await shop.CompleteAsync(order);
        await shop.PumpAsync();
        Assert.Equal((0, 700), (await shop.SumAsync("custody", order), await shop.SumAsync("revenue")));

        Assert.True(await shop.RefundAsync(payment, 700));
        await shop.PumpAsync();
        Assert.Equal((0, 0, 0), (await shop.SumAsync("revenue"), await shop.SumAsync("clearing:stub"), await shop.SumAsync("payable")));
        await shop.AssertProofAsync();
    }

    [Fact]
    public async Task Money_that_comes_for_a_completed_order_is_the_shops_at_once()
    {
        await using var shop = await BookShop.StartAsync();
        var order = Guid.CreateVersion7();
        await shop.CompleteAsync(order);
        await shop.PumpAsync();
        await shop.PayAsync(order, 250);
        await shop.PumpAsync();

        Assert.Equal((0, 250), (await shop.SumAsync("custody", order), await shop.SumAsync("revenue")));
        await shop.AssertProofAsync();
    }

    [Fact]
    public async Task A_refund_that_the_provider_refuses_stays_owed()
    {
        await using var shop = await BookShop.StartAsync();
        await shop.PostAsync("fixture/stub/refunds?outcome=Refused");
        var order = Guid.CreateVersion7();
        var payment = await shop.PayAsync(order, 500);
        await shop.RefundAsync(payment, 200);
        await shop.PumpAsync();

        Assert.Equal((300, 200, -500), (await shop.SumAsync("custody", order), await shop.SumAsync("payable"), await shop.SumAsync("clearing:stub")));
        await shop.AssertProofAsync();
    }

    [Fact]
    public async Task Nothing_to_pay_leaves_no_trace_in_the_books()
    {
        await using var shop = await BookShop.StartAsync();
        await shop.PostAsync($"fixture/pay/{Guid.CreateVersion7()}?subject={Guid.CreateVersion7()}&amount=0&provider=stub");
        await shop.PumpAsync();

        Assert.Equal(0, await shop.NumberAsync("SELECT COUNT(*) FROM stl_posting"));
    }
}
