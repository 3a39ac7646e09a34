using CommunityKit.Payments.Tests.Support;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Payments.Tests.Refunds;

[Collection(ShopsCollection.Name)]
public sealed class RefundTests(Shops shops)
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Refunds_at_once_never_give_back_more_than_came(DatabaseKind database)
    {
        var shop = await shops.OnAsync(database);
        var payment = await shop.CapturedAsync(amount: 1250);
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => shop.RefundAsync(payment, 100)));

        Assert.Equal(12, answers.Count(given => given));
        var known = await shop.FindAsync(payment);
        Assert.Equal((1200, 12), (known!.RefundedMinor, known.Refunds.Count));
        Assert.False(await shop.RefundAsync(payment, 51));
        Assert.True(await shop.RefundAsync(payment, 50));
        Assert.Equal(13, (await shop.EventsAsync(payment)).Count(e => e == "refunded"));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task One_refund_asked_for_many_times_is_one_refund(DatabaseKind database)
    {
        var shop = await shops.OnAsync(database);
        var payment = await shop.CapturedAsync();
        var refund = Guid.CreateVersion7();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => shop.RefundAsync(payment, 300, refund)));

        Assert.All(answers, Assert.True);
        Assert.Equal(300, (await shop.FindAsync(payment))!.RefundedMinor);
        Assert.Equal(["captured", "refunding", "refunded"], await shop.EventsAsync(payment));
        Assert.True(await shop.RefundAsync(payment, 300, refund));
        Assert.Equal(1, await shop.RefundQuestionsAsync(refund));
    }

    [Fact]
    public async Task Nothing_is_given_back_before_money_came_or_from_a_payment_that_is_not_there()
    {
        var shop = await shops.OnAsync(DatabaseKind.Sqlite);
        var payment = await shop.CreateAsync("stub");

        Assert.False(await shop.RefundAsync(payment, 1));
        Assert.False(await shop.RefundAsync(Guid.CreateVersion7(), 1));
        Assert.Empty((await shop.FindAsync(payment))!.Refunds);
    }

    [Fact]
    public async Task A_refund_is_tried_until_the_provider_is_back()
    {
        await using var shop = await PayShop.StartAsync();
        var payment = await shop.CapturedAsync();
        await shop.MoodAsync("fail");
        var refund = Guid.CreateVersion7();
        await shop.RefundAsync(payment, 500, refund);
        for (var i = 0; i < 12; i++)
        {
            Assert.Equal(0, (await shop.Host.PumpAsync()).Failed);
            shop.Host.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        var tries = await shop.RefundQuestionsAsync(refund);
        Assert.InRange(tries, 5, 10);
        await shop.MoodAsync("");
        shop.Host.Clock.Advance(TimeSpan.FromHours(6));
        Assert.Equal(["captured", "refunding", "refunded"], await shop.EventsAsync(payment));
    }

    [Fact]
    public async Task Staff_see_a_refused_refund_and_try_again_or_settle_it_by_hand()
    {
        await using var shop = await PayShop.StartAsync();
        using var staff = shop.Host.Client(TestUser.Owner, "en");
        await shop.RefundsAsync(RefundState.Refused);
        var payment = await shop.CapturedAsync();
        await shop.RefundAsync(payment, 500);
        await shop.RefundAsync(payment, 200);
        Assert.Equal(2, (await shop.EventsAsync(payment)).Count(e => e == "refund-refused"));
        Assert.Contains("2 refunds were refused", (await staff.GetAsync("/admin")).Text("[aria-labelledby=pay-attention]"), StringComparison.Ordinal);

        await shop.RefundsAsync(RefundState.Done);
        var page = await staff.GetAsync("/admin/orders/payments?problem=yes");
        page = await page.FollowAsync("tbody a");
        page = await page.SubmitAsync("form[action$='/retry']");
        Assert.Contains("The provider is asked again", page.Text(".ck-notice"), StringComparison.Ordinal);
        await shop.Host.PumpAsync();
        page = await staff.GetAsync($"/admin/orders/payments/{payment}");
        page = await page.SubmitAsync("form[action$='/settle']");

        Assert.Contains("by Owner", page.Text("[aria-labelledby=refunds]"), StringComparison.Ordinal);
        Assert.Equal(2, (await shop.EventsAsync(payment)).Count(e => e == "refunded"));
        Assert.Equal(700, (await shop.FindAsync(payment))!.RefundedMinor);
        Assert.False((await staff.GetAsync("/admin")).Has("[aria-labelledby=pay-attention]"));
    }
}
