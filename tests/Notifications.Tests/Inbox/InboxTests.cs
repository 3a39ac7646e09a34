using System.Net;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Notifications.Tests.Inbox;

public sealed class InboxTests : IAsyncLifetime
{
    private Shop _shop = null!;
    private Member _ann = null!;

    public async Task InitializeAsync()
    {
        _shop = await Shop.OpenAsync();
        _ann = await _shop.AddAsync("Ann");
    }

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Fact]
    public async Task The_bell_counts_what_was_not_opened_and_visitors_see_none()
    {
        using var visitor = _shop.Host.Client(culture: "en");
        Assert.False((await visitor.GetAsync("account/sign-in")).Has("a[href$='/account/notifications']"));
        await _shop.TellAsync(_ann, "notices.deal");
        await _shop.TellAsync(_ann, "notices.news");
        await _shop.Host.PumpAsync();

        using var ann = _shop.Client(_ann);
        var page = await ann.GetAsync("account/notifications");
        Assert.Equal("2", page.Text(".ck-badge"));
        var opened = await page.FollowAsync(".ntf-item a");
        Assert.Equal("Bea follows you", opened.Heading);
        Assert.EndsWith("/orders/1", opened.One("main .ck-btn--primary").GetAttribute("href"), StringComparison.Ordinal);
        page = await ann.GetAsync("account/notifications");
        Assert.Equal("1", page.Text(".ck-badge"));
        page = await page.SubmitAsync("form[action$='/read']");
        Assert.False(page.Has(".ck-badge"));
        Assert.False(page.Has(".ntf-item--unread"));
    }

    [Fact]
    public async Task The_inbox_is_read_page_by_page_in_the_readers_language()
    {
        for (var i = 0; i < 25; i++)
        {
            await _shop.TellAsync(_ann, "notices.deal");
        }

        await _shop.Host.PumpAsync();
        using var ann = _shop.Client(_ann, "zh-CN");
        var page = await ann.GetAsync("account/notifications");
        Assert.Equal(20, page.Texts(".ntf-item").Count);
        Assert.Equal("订单 A-1 已提交", page.Texts(".ntf-item__subject")[0]);
        var next = await page.FollowAsync("a[href*='after=']");
        Assert.Equal(5, next.Texts(".ntf-item").Count);
    }

    [Fact]
    public async Task Nobody_reads_the_messages_of_others()
    {
        await _shop.TellAsync(_ann, "notices.deal");
        var id = (string)(await _shop.InboxAsync(_ann))["items"]![0]!["id"]!;
        using var stranger = _shop.Host.Client(TestUser.Member, "en");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"account/notifications/{id}")).Status);
        using var marked = await stranger.SendAsync(HttpMethod.Post, $"api/v1/notifications/{id}/read");
        Assert.Equal(HttpStatusCode.NotFound, marked.StatusCode);
        Assert.Equal(1, (int)(await _shop.InboxAsync(_ann))["unread"]!);
        using var visitor = _shop.Host.Client();
        using var refused = await visitor.SendAsync(HttpMethod.Get, "api/v1/notifications");
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }
}
