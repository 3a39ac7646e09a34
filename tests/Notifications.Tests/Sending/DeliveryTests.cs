using System.Net;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Notifications.Tests.Sending;

public sealed class DeliveryTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_message_reaches_inbox_and_mailbox_once_however_often_it_is_sent(DatabaseKind database)
    {
        await using var shop = await Shop.OpenAsync(database);
        var ann = await shop.AddAsync("Ann");
        var id = Guid.CreateVersion7();

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => shop.TellAsync(ann, "notices.deal", id)));
        var mail = Assert.Single(await shop.MailsAsync(ann.Email));
        await shop.TellAsync(ann, "notices.deal", id);

        Assert.Single(await shop.MailsAsync(ann.Email));
        Assert.Equal(["Order A-1 is placed"], await shop.SubjectsAsync(ann));
        Assert.Contains("Subject: Order A-1 is placed\n", mail, StringComparison.Ordinal);
        Assert.Contains("Hello Ann, ¥12.50 is due until 2 March 2026, 17:00.", mail, StringComparison.Ordinal);
        Assert.Contains("https://shop.example/s/orders/1", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("unsubscribe", mail, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task What_can_wait_waits_for_the_morning_and_what_cannot_does_not(DatabaseKind database)
    {
        await using var shop = await Shop.OpenAsync(database, Shop.Night);
        var ann = await shop.AddAsync("Ann");
        await shop.TellAsync(ann, "notices.news");
        await shop.TellAsync(ann, "notices.deal");

        Assert.Equal(["Order A-1 is placed"], await shop.SubjectsAsync(ann));
        Assert.Single(await shop.MailsAsync(ann.Email));

        shop.Host.Clock.Advance(TimeSpan.FromHours(9) - TimeSpan.FromSeconds(1));
        Assert.Single(await shop.MailsAsync(ann.Email));
        shop.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, (await shop.MailsAsync(ann.Email)).Count);
        Assert.Equal(["Bea follows you", "Order A-1 is placed"], await shop.SubjectsAsync(ann));
    }

    [Fact]
    public async Task A_caller_that_fails_tells_nobody()
    {
        await using var shop = await Shop.OpenAsync();
        var ann = await shop.AddAsync("Ann");
        Assert.Equal(HttpStatusCode.Conflict, await shop.SendAsync(new NewNotification(Guid.CreateVersion7(), "notices.deal") { MemberId = ann.Id }, callerFails: true));

        Assert.Empty(await shop.MailsAsync(ann.Email));
        Assert.Empty(await shop.SubjectsAsync(ann));
    }

    [Fact]
    public async Task A_message_that_nobody_declared_or_that_goes_to_nobody_is_refused_at_once()
    {
        await using var shop = await Shop.OpenAsync();
        Assert.Equal(HttpStatusCode.Conflict, await shop.SendAsync(new NewNotification(Guid.CreateVersion7(), "notices.none") { Email = "a@shop.example" }));
        Assert.Equal(HttpStatusCode.Conflict, await shop.SendAsync(new NewNotification(Guid.CreateVersion7(), "notices.deal")));
        Assert.Equal(HttpStatusCode.Conflict, await shop.SendAsync(new NewNotification(Guid.CreateVersion7(), "notices.deal") { Email = "a@shop.example", MemberId = Guid.NewGuid() }));
    }

    [Fact]
    public async Task A_guest_gets_what_belongs_to_the_deal_in_their_language_and_nothing_else()
    {
        await using var shop = await Shop.OpenAsync();
        await shop.SendAsync(new NewNotification(Guid.CreateVersion7(), "notices.deal") { Email = "guest@shop.example", Culture = "zh-CN", Arguments = Shop.Arguments });
        await shop.SendAsync(new NewNotification(Guid.CreateVersion7(), "notices.news") { Email = "guest@shop.example", Arguments = Shop.Arguments });

        var mail = Assert.Single(await shop.MailsAsync("guest@shop.example"));
        Assert.Contains("订单 A-1 已提交", mail, StringComparison.Ordinal);
        Assert.Contains("2026年3月2日 17:00", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Advertising_needs_consent_and_ends_when_it_is_withdrawn_while_it_waits()
    {
        await using var shop = await Shop.OpenAsync();
        var ann = await shop.AddAsync("Ann");
        await shop.TellAsync(ann, "notices.offer");
        Assert.Empty(await shop.MailsAsync(ann.Email));
        Assert.Empty(await shop.SubjectsAsync(ann));

        await shop.WishAsync(ann, ("ActivityInbox", true), ("ActivityMail", true), ("MarketingMail", true));
        await shop.TellAsync(ann, "notices.offer");
        var mail = Assert.Single(await shop.MailsAsync(ann.Email));
        Assert.Contains("List-Unsubscribe: <https://shop.example/s/notifications/unsubscribe?token=", mail, StringComparison.Ordinal);
        Assert.Empty(await shop.SubjectsAsync(ann));

        shop.Host.Clock.Advance(Shop.Night - Shop.Noon);
        await shop.TellAsync(ann, "notices.offer");
        await shop.WishAsync(ann, ("ActivityInbox", true), ("ActivityMail", true), ("MarketingMail", false));
        shop.Host.Clock.Advance(TimeSpan.FromHours(10));
        Assert.Single(await shop.MailsAsync(ann.Email));
    }

    [Fact]
    public async Task One_click_on_the_link_in_a_mail_ends_such_mails_without_signing_in()
    {
        await using var shop = await Shop.OpenAsync();
        var ann = await shop.AddAsync("Ann");
        await shop.TellAsync(ann, "notices.news");
        var mail = Assert.Single(await shop.MailsAsync(ann.Email));
        var link = mail.Split(['\n', ' ']).First(word => word.StartsWith("https://shop.example/s/notifications/unsubscribe", StringComparison.Ordinal))["https://shop.example/s/".Length..];

        using var visitor = shop.Host.Client(culture: "en");
        var page = await visitor.GetAsync(link);
        Assert.Equal("No more of these mails?", page.Heading);
        await shop.TellAsync(ann, "notices.news");
        Assert.Equal(2, (await shop.MailsAsync(ann.Email)).Count);

        // As a mail program does it: a bare post, no cookie, no form field.
        using var oneClick = await visitor.SendAsync(HttpMethod.Post, link, new FormUrlEncodedContent(new Dictionary<string, string> { ["List-Unsubscribe"] = "One-Click" }));
        Assert.Equal(HttpStatusCode.OK, oneClick.StatusCode);
        await shop.TellAsync(ann, "notices.news");
        Assert.Equal(2, (await shop.MailsAsync(ann.Email)).Count);
        Assert.Equal(3, (await shop.SubjectsAsync(ann)).Count);

        using var forged = await visitor.SendAsync(HttpMethod.Post, link[..^6] + "AAAAAA", new StringContent(""));
        Assert.Equal(HttpStatusCode.NotFound, forged.StatusCode);
    }

    [Fact]
    public async Task A_mail_that_cannot_be_sent_is_tried_again_and_arrives_once()
    {
        await using var shop = await Shop.OpenAsync();
        var ann = await shop.AddAsync("Ann");
        await shop.RunStepAsync(new { step = "settings", section = "mail", values = new { server = "127.0.0.1", port = 9, encrypted = false } });
        await shop.TellAsync(ann, "notices.deal");
        Assert.Empty(await shop.MailsAsync(ann.Email));
        using var owner = shop.Host.Client(TestUser.Owner, "en");
        Assert.Contains("Failed", (await owner.GetAsync("admin/community/message-log")).Text("table tbody tr"), StringComparison.Ordinal);

        await shop.RunStepAsync(new { step = "settings", section = "mail", values = new { server = "" } });
        shop.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Single(await shop.MailsAsync(ann.Email));
        var log = (await owner.GetAsync("admin/community/message-log")).Text("table tbody tr");
        Assert.Contains("Sent", log, StringComparison.Ordinal);
        Assert.DoesNotContain("A-1", log, StringComparison.Ordinal);
    }
}
