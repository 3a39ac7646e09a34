using CommunityKit.Payments.Tests.Support;
using CommunityKit.Testing.Databases;

namespace CommunityKit.Payments.Tests.Reconciliation;

[Collection(ShopsCollection.Name)]
public sealed class ReconciliationTests(Shops shops)
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Money_whose_notice_was_lost_is_found_by_asking_also_after_the_payment_was_closed(DatabaseKind database)
    {
        var shop = await shops.OnAsync(database);
        var payment = await shop.CreateAsync("stub", minutes: 15);
        await shop.BeginAsync(payment);
        shop.Host.Clock.Advance(TimeSpan.FromMinutes(15));
        await shop.Host.PumpAsync();
        await shop.CloseAsync(payment);
        await shop.SaysAsync(payment, "Captured 1250 CNY Q1");
        Assert.Empty(await shop.EventsAsync(payment));
        shop.Host.Clock.Advance(TimeSpan.FromHours(7));

        Assert.Equal(["captured"], await shop.EventsAsync(payment));
    }

    [Fact]
    public async Task A_provider_is_asked_ever_more_seldom_and_not_for_ever()
    {
        var shop = await shops.OnAsync(DatabaseKind.Sqlite);
        var payment = await shop.CreateAsync("stub", minutes: 30);
        await shop.BeginAsync(payment);
        await shop.BeginAsync(payment);
        var inFirstHour = await RunAsync(shop, payment, 60, TimeSpan.FromMinutes(1));
        var inFirstDay = await RunAsync(shop, payment, 50, TimeSpan.FromMinutes(30));
        var later = await RunAsync(shop, payment, 20, TimeSpan.FromHours(6));

        Assert.InRange(inFirstHour, 6, 9);
        Assert.InRange(inFirstDay - inFirstHour, 3, 8);
        Assert.Equal(inFirstDay, later);
    }

    [Fact]
    public async Task A_payment_that_nobody_began_is_not_asked_for()
    {
        var shop = await shops.OnAsync(DatabaseKind.Sqlite);
        var payment = await shop.CreateAsync("stub");

        Assert.Equal(0, await RunAsync(shop, payment, 3, TimeSpan.FromHours(1)));
        Assert.Equal(PaymentState.Open, (await shop.RefreshAsync(payment))!.State);
        Assert.Equal(0, await shop.QuestionsAsync(payment));
    }

    [Fact]
    public async Task A_result_page_that_polls_does_not_storm_the_provider()
    {
        var shop = await shops.OnAsync(DatabaseKind.Sqlite);
        var payment = await shop.CreateAsync("stub");
        await shop.BeginAsync(payment);
        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => shop.RefreshAsync(payment)));
        Assert.Equal(1, await shop.QuestionsAsync(payment));

        await shop.SaysAsync(payment, "Captured 1250 CNY Q1");
        Assert.Equal(PaymentState.Open, (await shop.RefreshAsync(payment))!.State);
        shop.Host.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(PaymentState.Captured, (await shop.RefreshAsync(payment))!.State);
        Assert.Equal(2, await shop.QuestionsAsync(payment));
        Assert.Equal(["captured"], await shop.EventsAsync(payment));
    }

    [Theory]
    [InlineData("fail")]
    [InlineData("throw")]
    public async Task A_dead_provider_costs_its_own_answer_only(string mood)
    {
        await using var shop = await PayShop.StartAsync();
        var payment = await shop.CreateAsync("stub");
        await shop.MoodAsync(mood);
        var start = await shop.BeginAsync(payment);
        Assert.Null(start.RedirectUrl);
        Assert.DoesNotContain("secret", start.Refusal, StringComparison.Ordinal);
        Assert.Equal(PaymentState.Open, (await shop.RefreshAsync(payment))!.State);
        shop.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(0, (await shop.Host.PumpAsync()).Failed);

        await shop.MoodAsync("");
        Assert.NotNull((await shop.BeginAsync(payment)).RedirectUrl);
    }

    [Fact]
    public async Task A_provider_that_hangs_is_left_after_the_time_limit()
    {
        await using var shop = await PayShop.StartAsync();
        var payment = await shop.CreateAsync("stub");
        await shop.MoodAsync("hang");
        var asked = shop.Host.Clock.TimerSetAsync(TimeSpan.FromSeconds(8));
        var begin = shop.BeginAsync(payment);
        await asked;
        shop.Host.Clock.Advance(TimeSpan.FromSeconds(8));

        Assert.NotNull((await begin).Refusal);
    }

    [Fact]
    public async Task A_provider_that_claims_to_be_paid_at_once_is_asked_before_it_is_believed()
    {
        var shop = await shops.OnAsync(DatabaseKind.Sqlite);
        var honest = await shop.CreateAsync("stub");
        await shop.SaysAsync(honest, "Captured 1250 CNY A1");
        var wrong = await shop.CreateAsync("stub");
        await shop.SaysAsync(wrong, "Captured 1 CNY A2");

        Assert.True((await shop.BeginAsync(honest)).IsPaid);
        Assert.NotNull((await shop.BeginAsync(wrong)).Refusal);
        Assert.Equal(["captured"], await shop.EventsAsync(honest));
        Assert.Empty(await shop.EventsAsync(wrong));
    }

    [Fact]
    public async Task After_the_time_limit_a_payment_cannot_be_begun()
    {
        var shop = await shops.OnAsync(DatabaseKind.Sqlite);
        var payment = await shop.CreateAsync("stub", minutes: 5);
        shop.Host.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal("The time to pay is over.", (await shop.BeginAsync(payment)).Refusal);
    }

    private static async Task<int> RunAsync(PayShop shop, Guid payment, int steps, TimeSpan step)
    {
        for (var i = 0; i < steps; i++)
        {
            shop.Host.Clock.Advance(step);
            await shop.Host.PumpAsync();
        }

        return await shop.QuestionsAsync(payment);
    }
}
