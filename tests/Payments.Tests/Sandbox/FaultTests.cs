using CommunityKit.Payments.Tests.Support;
using CommunityKit.Testing.Databases;

namespace CommunityKit.Payments.Tests.Sandbox;

/// <summary>Whatever goes wrong with the notices: one payment, one event, one effect.</summary>
[Collection(ShopsCollection.Name)]
public sealed class FaultTests(Shops shops)
{
    private static readonly TimeSpan UntilLate = TimeSpan.FromMinutes(11);

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "Late")]
    [InlineData(DatabaseKind.Sqlite, "Twice")]
    [InlineData(DatabaseKind.Sqlite, "OutOfOrder")]
    [InlineData(DatabaseKind.Sqlite, "Forged")]
    [InlineData(DatabaseKind.Sqlite, "Never")]
    [InlineData(DatabaseKind.Postgres, "Late")]
    [InlineData(DatabaseKind.Postgres, "Twice")]
    [InlineData(DatabaseKind.Postgres, "OutOfOrder")]
    [InlineData(DatabaseKind.Postgres, "Forged")]
    [InlineData(DatabaseKind.Postgres, "Never")]
    public async Task A_payment_is_captured_once(DatabaseKind database, string fault)
    {
        var shop = await shops.OnAsync(database);
        var payment = await shop.AtCashierAsync("pay", fault);
        var comesByItself = fault is "Twice" or "OutOfOrder";

        Assert.Equal(comesByItself ? ["captured"] : [], await shop.EventsAsync(payment));
        shop.Host.Clock.Advance(UntilLate);
        Assert.Equal(["captured"], await shop.EventsAsync(payment));
        shop.Host.Clock.Advance(UntilLate);
        Assert.Equal(["captured"], await shop.EventsAsync(payment));
        Assert.Equal(PaymentState.Captured, (await shop.FindAsync(payment))!.State);
    }

    [Theory]
    [InlineData("Twice")]
    [InlineData("Late")]
    [InlineData("OutOfOrder")]
    [InlineData("Never")]
    [InlineData("Forged")]
    public async Task A_payment_that_was_declined_fails_once(string fault)
    {
        var shop = await shops.OnAsync(DatabaseKind.Sqlite);
        var payment = await shop.AtCashierAsync("decline", fault);
        await shop.EventsAsync(payment);
        shop.Host.Clock.Advance(UntilLate);

        Assert.Equal(["failed"], await shop.EventsAsync(payment));
        Assert.NotNull((await shop.BeginAsync(payment)).Refusal);
    }

    [Fact]
    public async Task A_forged_notice_is_on_record_as_forged()
    {
        var shop = await shops.OnAsync(DatabaseKind.Sqlite);
        var before = await shop.CountAsync("SELECT COUNT(*) FROM pay_notice WHERE provider = 'sandbox' AND verdict = 'Forged'", Guid.Empty);
        await shop.EventsAsync(await shop.AtCashierAsync("decline", "Forged"));

        Assert.Equal(before + 1, await shop.CountAsync("SELECT COUNT(*) FROM pay_notice WHERE provider = 'sandbox' AND verdict = 'Forged'", Guid.Empty));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_wrong_amount_is_a_problem_and_no_payment(DatabaseKind database)
    {
        var shop = await shops.OnAsync(database);
        var payment = await shop.AtCashierAsync("pay", "WrongAmount");
        await shop.EventsAsync(payment);
        shop.Host.Clock.Advance(UntilLate);

        Assert.Empty(await shop.EventsAsync(payment));
        Assert.Equal(1, await shop.CountAsync("SELECT COUNT(*) FROM pay_payment WHERE id = @id AND problem = 'Amount' AND captured_minor = 0", payment));
    }

    [Fact]
    public async Task A_notice_that_comes_after_the_time_limit_still_brings_the_money()
    {
        var shop = await shops.OnAsync(DatabaseKind.Sqlite);
        var payment = await shop.AtCashierAsync("pay", "Late", minutes: 5);
        await shop.CloseAsync(payment);
        shop.Host.Clock.Advance(UntilLate);

        Assert.Equal(["captured"], await shop.EventsAsync(payment));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Refunds_end_as_the_provider_says(DatabaseKind database)
    {
        var shop = await shops.OnAsync(database);
        var slow = await shop.AtCashierAsync("pay", "RefundPending");
        var refused = await shop.AtCashierAsync("pay", "RefundRefused");
        await shop.EventsAsync(slow);
        Assert.True(await shop.RefundAsync(slow, 400));
        Assert.True(await shop.RefundAsync(refused, 400));

        Assert.Equal(["captured", "refunding"], await shop.EventsAsync(slow));
        Assert.Equal(["captured", "refunding", "refund-refused"], await shop.EventsAsync(refused));
        for (var i = 0; i < 5; i++)
        {
            shop.Host.Clock.Advance(UntilLate);
            await shop.Host.PumpAsync();
        }

        Assert.Equal(["captured", "refunding", "refunded"], await shop.EventsAsync(slow));
        Assert.Equal(RefundState.Done, (await shop.FindAsync(slow))!.Refunds[0].State);
    }

    [Fact]
    public async Task A_provider_with_errors_or_without_answers_is_a_clear_refusal()
    {
        await using var shop = await PayShop.StartAsync(fault: "FailedApi");
        var payment = await shop.CreateAsync("sandbox");
        Assert.Contains("choose another way to pay", (await shop.BeginAsync(payment)).Refusal, StringComparison.Ordinal);

        await shop.SetAsync("communitykit.payments.sandbox", new { enabled = true, fault = "SlowApi" });
        var asked = shop.Host.Clock.TimerSetAsync(TimeSpan.FromSeconds(8));
        var begin = shop.BeginAsync(payment);
        await asked;
        shop.Host.Clock.Advance(TimeSpan.FromSeconds(8));
        Assert.Contains("choose another way to pay", (await begin).Refusal, StringComparison.Ordinal);

        await shop.SetAsync("communitykit.payments.sandbox", new { enabled = true, fault = "None" });
        Assert.NotNull((await shop.BeginAsync(payment)).RedirectUrl);
    }

    [Fact]
    public async Task The_sandbox_is_off_until_somebody_switches_it_on()
    {
        await using var shop = await PayShop.StartAsync();
        await shop.SetAsync("communitykit.payments.sandbox", new { enabled = false });
        var payment = await shop.CreateAsync("sandbox");

        Assert.Equal(["stub"], (await shop.JsonAsync<List<PaymentMethod>>(HttpMethod.Get, "fixture/pay/methods?amount=1"))!.Select(m => m.Provider));
        Assert.Contains("switched off", (await shop.BeginAsync(payment)).Refusal, StringComparison.Ordinal);
    }
}
