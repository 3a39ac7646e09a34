using AngleSharp.Html.Dom;
using CommunityKit.UI.Tests.Shop;

namespace CommunityKit.UI.Tests.Components;

public sealed class ComponentTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 3, 15, 4, 0, 0, TimeSpan.Zero);

    private TestShop _shop = null!;
    private IHtmlDocument _english = null!;
    private IHtmlDocument _chinese = null!;

    public async Task InitializeAsync()
    {
        _shop = await TestShop.StartAsync(setup => setup.Time = new TestTime(Now));
        _english = await _shop.OpenAsync("/case/Components");
        _chinese = await _shop.OpenAsync("/case/Components", "zh-CN");
    }

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Fact]
    public void An_icon_is_hidden_from_screen_readers_unless_it_has_a_title()
    {
        Assert.Equal("true", Get("#icon svg").GetAttribute("aria-hidden"));
        Assert.EndsWith("icons.svg#heart", Get("#icon use").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Null(Get("#icon-title svg").GetAttribute("aria-hidden"));
        Assert.Equal(("img", "Liked"), (Get("#icon-title svg").GetAttribute("role"), Get("#icon-title svg").GetAttribute("aria-label")));
    }

    [Fact]
    public void An_attribute_whose_value_is_null_counts_as_absent()
    {
        Assert.Equal("true", Get("#icon-null svg").GetAttribute("aria-hidden"));
        Assert.Equal("", Words("#more-null"));
    }

    [Fact]
    public async Task An_unknown_icon_fails_in_development_and_is_a_square_elsewhere()
    {
        using var failed = await _shop.SendAsync("/case/BadIcon");
        Assert.Equal(System.Net.HttpStatusCode.InternalServerError, failed.StatusCode);
        Assert.Contains("There is no icon 'no-such-icon'", await failed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await using var live = await TestShop.StartAsync(setup => setup.Environment = "Production");
        var page = await live.OpenAsync("/case/BadIcon");
        Assert.EndsWith("#square", page.QuerySelector("use")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_price_says_what_it_was_only_when_that_was_more()
    {
        Assert.Equal("¥39.90", Words("#price .ck-price").Split(' ')[0]);
        Assert.Equal("Was ¥58", Words("#price s"));
        Assert.Empty(_english.QuerySelectorAll("#price-lower s"));
        Assert.Equal("原价¥58", _chinese.QuerySelector("#price s")!.TextContent.Trim());
    }

    [Fact]
    public void A_price_can_be_where_prices_begin_or_keep_its_zeros()
    {
        Assert.Equal("from ¥79", Words("#price-from"));
        Assert.Equal("¥79 起", _chinese.QuerySelector("#price-from")!.TextContent.Trim());
        Assert.Equal("¥79.00", Words("#price-zeros"));
        Assert.Equal("JP¥500", Words("#price-yen"));
    }

    [Fact]
    public void A_time_is_shown_in_the_zone_of_the_shop_and_kept_in_UTC()
    {
        Assert.Equal("1 Feb 2026, 04:30", Words("#time"));
        Assert.Equal("2026年2月1日 04:30", _chinese.QuerySelector("#time")!.TextContent.Trim());
        Assert.Equal("2026-01-31T20:30:00Z", Get("#time time").GetAttribute("datetime"));
        Assert.Equal("1 Feb 2026", Words("#time-date"));
        Assert.Equal("", Words("#time-null"));
    }

    [Fact]
    public void A_time_can_say_how_long_ago_it_was()
    {
        Assert.Equal(("5 minutes ago", "1 hour ago", "3 Feb"), (Words("#minutes"), Words("#hour"), Words("#month")));
        Assert.Equal("5 分钟前", _chinese.QuerySelector("#minutes")!.TextContent.Trim());
        Assert.Equal("15 Mar 2026, 11:55", Get("#minutes time").GetAttribute("title"));
    }

    [Fact]
    public void A_countdown_carries_the_clock_of_the_server_and_is_a_quiet_timer()
    {
        var timer = Get("#countdown ck-countdown");
        Assert.Equal(("timer", "off"), (timer.GetAttribute("role"), timer.GetAttribute("aria-live")));
        Assert.Equal("2026-03-15T04:00:00.000Z", timer.GetAttribute("now"));
        Assert.Equal("2026-03-16T06:00:00.000Z", timer.GetAttribute("deadline"));
        Assert.True(timer.HasAttribute("reload"));
        Assert.Equal("until 16 Mar 2026, 14:00 1 d 02:00:00", Words("#countdown"));
        Assert.EndsWith("Ended", Words("#over"), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbered_pages_show_the_ends_and_the_neighbours()
    {
        Assert.Equal(["Previous", "1", "…", "4", "5", "6", "…", "9", "Next"], _english.QuerySelectorAll("#pages nav > *").Select(e => e.TextContent.Trim()));
        Assert.Equal("5", Get("#pages [aria-current=page]").TextContent);
        Assert.Equal("?page=6", Get("#pages [rel=next]").GetAttribute("href"));
        Assert.Empty(_english.QuerySelectorAll("#pages-first [rel=prev]"));
        Assert.Equal("", Words("#pages-one"));
        Assert.Single(_english.QuerySelectorAll("#keyset a"));
    }

    [Fact]
    public void Load_more_is_a_real_link_and_nothing_on_the_last_page()
    {
        Assert.Equal(("?page=2", "notes"), (Get("#more a").GetAttribute("href"), Get("#more a").GetAttribute("data-ck-more")));
        Assert.Equal("", Words("#more-none"));
    }

    [Fact]
    public void A_breadcrumb_links_all_but_the_page_itself()
    {
        Assert.Equal(["/", "/notes"], _english.QuerySelectorAll("#trail a").Select(a => a.GetAttribute("href")));
        Assert.Equal("This <note>", Get("#trail [aria-current=page]").TextContent);
    }

    [Fact]
    public void Small_pieces_say_what_they_mean_without_colour()
    {
        Assert.Equal("Nothing here", Get("#empty .ck-empty__title").TextContent);
        Assert.Equal("Go on", Get("#empty a").TextContent);
        Assert.Equal("alert", Get("#notice .ck-notice").GetAttribute("role"));
        Assert.NotNull(Get("#notice svg"));
        Assert.Equal("ck-tag ck-tag--good mine", Get("#tag span").GetAttribute("class"));
        Assert.Equal(("3", "3", "All here"), (Get("#progress progress").GetAttribute("value"), Get("#progress progress").GetAttribute("max"), Get("#progress progress").GetAttribute("aria-label")));
    }

    [Fact]
    public async Task Chinese_stands_in_the_page_as_itself_and_not_as_entities()
    {
        var html = await _shop.Http.GetStringAsync(new Uri("case/Components", UriKind.Relative));
        Assert.Contains("标题", html, StringComparison.Ordinal);
        Assert.DoesNotContain("&#x6807;", html, StringComparison.Ordinal);
    }

    private AngleSharp.Dom.IElement Get(string selector) => _english.QuerySelector(selector) ?? throw new InvalidOperationException($"There is no {selector}.");

    private string Words(string selector) => string.Join(' ', Get(selector).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
