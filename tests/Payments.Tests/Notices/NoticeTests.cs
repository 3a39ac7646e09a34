using System.Net;
using System.Text.Json;
using CommunityKit.Payments.Tests.Support;
using CommunityKit.Testing.Databases;

namespace CommunityKit.Payments.Tests.Notices;

[Collection(ShopsCollection.Name)]
public sealed class NoticeTests(Shops shops)
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Fifty_notices_of_one_payment_at_once_are_one_payment_and_one_event(DatabaseKind database)
    {
        var shop = await shops.OnAsync(database);
        var payment = await shop.CreateAsync("stub");
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => shop.NoticeAsync(payment, "Captured 1250 CNY N1", $"salt {i / 2}")));

        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal([$"captured {payment} CNY 12.50 stub"], await shop.EventsAsync(payment, whole: true));
        Assert.Equal(50, await shop.CountAsync("SELECT COALESCE(SUM(times), 0) FROM pay_notice WHERE payment_id = @id", payment));
        Assert.Equal(1, await shop.CountAsync("SELECT COUNT(*) FROM pay_notice WHERE payment_id = @id AND verdict = 'Recorded'", payment));
    }

    [Fact]
    public async Task Money_that_came_is_not_taken_back_by_a_failure_told_later()
    {
        var shop = await shops.OnAsync(DatabaseKind.Sqlite);
        var payment = await shop.CreateAsync("stub");
        await shop.NoticeAsync(payment, "Captured 1250 CNY N1");
        await shop.NoticeAsync(payment, "Failed");
        await shop.NoticeAsync(payment, "Open");

        Assert.Equal(PaymentState.Captured, (await shop.FindAsync(payment))!.State);
        Assert.Equal(["captured"], await shop.EventsAsync(payment));
    }

    [Fact]
    public async Task Money_that_comes_after_a_failure_counts()
    {
        var shop = await shops.OnAsync(DatabaseKind.Sqlite);
        var payment = await shop.CreateAsync("stub");
        await shop.NoticeAsync(payment, "Failed");
        await shop.NoticeAsync(payment, "Failed", "again");
        Assert.Equal(["failed"], await shop.EventsAsync(payment));
        await shop.NoticeAsync(payment, "Captured 1250 CNY N1");

        Assert.Equal(["failed", "captured"], await shop.EventsAsync(payment));
    }

    [Fact]
    public async Task Money_that_comes_after_the_payment_was_closed_is_recorded_and_told()
    {
        var shop = await shops.OnAsync(DatabaseKind.Sqlite);
        var payment = await shop.CreateAsync("stub");
        await shop.CloseAsync(payment);
        Assert.Equal(PaymentState.Closed, (await shop.FindAsync(payment))!.State);
        await shop.NoticeAsync(payment, "Captured 1250 CNY N1");

        Assert.Equal(PaymentState.Captured, (await shop.FindAsync(payment))!.State);
        Assert.Equal(["captured"], await shop.EventsAsync(payment));
    }

    [Theory]
    [InlineData("Captured 1249 CNY N1")]
    [InlineData("Captured 1250 USD N1")]
    [InlineData("Captured 2500 CNY N1")]
    [InlineData("Captured")]
    public async Task Another_amount_is_never_taken_for_the_whole_and_waits_for_a_person(string says)
    {
        var shop = await shops.OnAsync(DatabaseKind.Sqlite);
        var payment = await shop.CreateAsync("stub");
        Assert.Equal(HttpStatusCode.OK, await shop.NoticeAsync(payment, says));

        Assert.Equal(PaymentState.Open, (await shop.FindAsync(payment))!.State);
        Assert.Empty(await shop.EventsAsync(payment));
        Assert.Equal(1, await shop.CountAsync("SELECT COUNT(*) FROM pay_payment WHERE id = @id AND problem = 'Amount'", payment));

        await shop.NoticeAsync(payment, "Captured 1250 CNY N1");
        Assert.Equal(["captured"], await shop.EventsAsync(payment));
        Assert.Equal(0, await shop.CountAsync("SELECT COUNT(*) FROM pay_payment WHERE id = @id AND problem IS NOT NULL", payment));
    }

    [Fact]
    public async Task The_same_payment_under_a_second_number_is_told_to_staff_and_counted_once()
    {
        var shop = await shops.OnAsync(DatabaseKind.Sqlite);
        var payment = await shop.CapturedAsync();
        await shop.NoticeAsync(payment, "Captured 1250 CNY S2");

        Assert.Equal(["captured"], await shop.EventsAsync(payment));
        Assert.Equal(1, await shop.CountAsync("SELECT COUNT(*) FROM pay_payment WHERE id = @id AND problem = 'PaidTwice'", payment));
    }

    [Fact]
    public async Task A_forged_notice_is_refused_recorded_and_changes_nothing()
    {
        var shop = await shops.OnAsync(DatabaseKind.Sqlite);
        var payment = await shop.CreateAsync("stub");
        var body = JsonSerializer.Serialize(new { payment, says = "Captured 1250 CNY N1" });
        var before = await shop.CountAsync("SELECT COUNT(*) FROM pay_notice WHERE verdict = 'Forged'", payment);

        Assert.Equal(HttpStatusCode.BadRequest, await shop.SendNoticeAsync("stub", body, isGenuine: false));
        Assert.Equal(HttpStatusCode.BadRequest, await shop.SendNoticeAsync("sandbox", body, isGenuine: true));
        Assert.Equal(HttpStatusCode.BadRequest, await shop.SendNoticeAsync("stub", "not json", isGenuine: true));
        Assert.Equal(PaymentState.Open, (await shop.FindAsync(payment))!.State);
        Assert.Equal(before + 3, await shop.CountAsync("SELECT COUNT(*) FROM pay_notice WHERE verdict = 'Forged'", payment));
    }

    [Fact]
    public async Task A_storm_of_rubbish_does_not_fill_the_table()
    {
        await using var shop = await PayShop.StartAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => shop.SendNoticeAsync("stub", $"rubbish {i}", isGenuine: false)));

        Assert.All(answers, status => Assert.Equal(HttpStatusCode.BadRequest, status));
        Assert.Equal(60, await shop.CountAsync("SELECT COUNT(*) FROM pay_notice WHERE verdict = 'Forged'", Guid.Empty));
    }

    [Fact]
    public async Task A_provider_speaks_for_its_own_payments_only()
    {
        var shop = await shops.OnAsync(DatabaseKind.Sqlite);
        var payment = await shop.CreateAsync("sandbox");

        Assert.Equal(HttpStatusCode.OK, await shop.NoticeAsync(payment, "Captured 1250 CNY N1"));
        Assert.Equal(PaymentState.Open, (await shop.FindAsync(payment))!.State);
        Assert.Empty(await shop.EventsAsync(payment));
    }

    [Fact]
    public async Task An_unknown_provider_and_a_body_that_is_too_large_are_refused()
    {
        var shop = await shops.OnAsync(DatabaseKind.Sqlite);

        Assert.Equal(HttpStatusCode.NotFound, await shop.SendNoticeAsync("nobody", "{}", isGenuine: true));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await shop.SendNoticeAsync("stub", new string('x', (64 * 1024) + 1), isGenuine: true));
        Assert.Equal(HttpStatusCode.BadRequest, await shop.SendNoticeAsync("stub", new string('x', 64 * 1024), isGenuine: true));
    }

    [Fact]
    public async Task The_provider_reads_the_answer_it_waits_for()
    {
        var shop = await shops.OnAsync(DatabaseKind.Sqlite);
        var payment = await shop.CapturedAsync();
        using var content = PayShop.Genuine(JsonSerializer.Serialize(new { payment, says = "Captured 1250 CNY S1" }));
        using var answer = await shop.Visitor.SendAsync(HttpMethod.Post, "api/v1/payments/notices/stub", content);

        Assert.Equal("OK-STUB", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Nothing_to_pay_is_paid_at_once_and_asks_nobody()
    {
        var shop = await shops.OnAsync(DatabaseKind.Sqlite);
        var payment = await shop.CreateAsync("stub", amount: 0);
        await shop.CreateAsync("stub", amount: 0, id: payment);

        Assert.True((await shop.BeginAsync(payment)).IsPaid);
        Assert.Equal(["captured"], await shop.EventsAsync(payment));
        Assert.Equal(0, await shop.QuestionsAsync(payment));
    }

    [Fact]
    public async Task Creating_the_same_payment_again_changes_nothing()
    {
        var shop = await shops.OnAsync(DatabaseKind.Sqlite);
        var payment = await shop.CapturedAsync();
        await shop.CreateAsync("sandbox", amount: 99, id: payment);

        var known = await shop.FindAsync(payment);
        Assert.Equal((PayShop.Price, PaymentState.Captured, "stub"), (known!.Amount.Minor, known.State, known.Provider));
    }
}
