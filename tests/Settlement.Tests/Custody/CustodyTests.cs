using CommunityKit.Settlement.Tests.Support;
using CommunityKit.Testing.Databases;

namespace CommunityKit.Settlement.Tests.Custody;

[Collection(ShopsCollection.Name)]
public sealed class CustodyTests(Shops shops)
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Money_is_kept_until_the_order_is_completed_then_it_is_the_shops_and_what_is_given_back_leaves(DatabaseKind database)
    {
        var shop = await shops.OnAsync(database);
        var order = Guid.CreateVersion7();
        var (clearing, revenue, payable) = (await shop.SumAsync("clearing:stub"), await shop.SumAsync("revenue"), await shop.SumAsync("payable"));
        async Task<(long Custody, long Clearing, long Revenue, long Payable)> BooksAsync() => (
            await shop.SumAsync("custody", order),
            await shop.SumAsync("clearing:stub") - clearing,
            await shop.SumAsync("revenue") - revenue,
            await shop.SumAsync("payable") - payable);
        var payment = await shop.PayAsync(order, 1000);
        await shop.CaptureAsync(payment, 1000);
        await shop.PumpAsync();
        Assert.Equal((1000, -1000, 0, 0), await BooksAsync());

        Assert.True(await shop.RefundAsync(payment, 300));
        await shop.PumpAsync();
        Assert.Equal((700, -700, 0, 0), await BooksAsync());

        await shop.CompleteAsync(order);
        await shop.CompleteAsync(order);
        await shop.PumpAsync();
        Assert.Equal((0, -700, 700, 0), await BooksAsync());

        Assert.True(await shop.RefundAsync(payment, 700));
        await shop.PumpAsync();
        Assert.Equal((0, 0, 0, 0), await BooksAsync());
        await shop.AssertProofAsync();
    }

    [Fact]
    public async Task Money_that_comes_for_a_completed_order_is_the_shops_at_once()
    {
        var shop = await shops.OnAsync();
        var order = Guid.CreateVersion7();
        await shop.CompleteAsync(order);
        await shop.PumpAsync();
        var revenue = await shop.SumAsync("revenue");
        await shop.PayAsync(order, 250);
        await shop.PumpAsync();

        Assert.Equal((0, 250), (await shop.SumAsync("custody", order), await shop.SumAsync("revenue") - revenue));
        await shop.AssertProofAsync();
    }

    [Fact]
    public async Task A_refund_that_the_provider_refuses_stays_owed()
    {
        var shop = await shops.OnAsync();
        await shop.PostAsync("fixture/stub/refunds?outcome=Refused");
        var payable = await shop.SumAsync("payable");
        var order = Guid.CreateVersion7();
        var payment = await shop.PayAsync(order, 500);
        await shop.RefundAsync(payment, 200);
        await shop.PumpAsync();

        Assert.Equal((300, 200), (await shop.SumAsync("custody", order), await shop.SumAsync("payable") - payable));
        await shop.PostAsync("fixture/stub/refunds?outcome=Done");
        await shop.AssertProofAsync();
    }

    [Fact]
    public async Task Nothing_to_pay_leaves_no_trace_in_the_books()
    {
        var shop = await shops.OnAsync();
        var order = Guid.CreateVersion7();
        await shop.PostAsync($"fixture/pay/{Guid.CreateVersion7()}?subject={order}&amount=0&provider=stub");
        await shop.PumpAsync();

        Assert.Equal(0, await shop.NumberAsync("SELECT COUNT(*) FROM stl_posting WHERE subject_id = @order", ("order", order)));
    }
}
