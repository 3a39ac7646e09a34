using System.Net;

namespace CommunityKit.Theme.Plain.Tests;

public sealed class PlainThemeTests(PlainShop shop) : IClassFixture<PlainShop>
{
    [Fact]
    public async Task Its_frame_and_cards_take_the_place_of_the_kits()
    {
        using var visitor = shop.Host.Client(culture: "en");

        var page = await visitor.GetAsync("/products");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("From pregnancy to three, at your own pace", page.Text(".pl-tagline"));
        Assert.True(page.Has("link[href*='/_m/communitykit.theme.plain/'][href$='plain.css']"));
        Assert.True(page.Texts(".pl-card").Count >= 10);
        Assert.Contains(page.Texts(".pl-card__flag"), text => text.EndsWith("% off", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Saved_choices_change_the_next_page_without_a_new_generation()
    {
        using var visitor = shop.Host.Client();
        await shop.LookAsync(new { accent = "leaf", corners = "round", showTagline = false });

        var chosen = await visitor.GetAsync("/");
        await shop.LookAsync(new { accent = "terracotta", corners = "soft", showTagline = true });
        var usual = await visitor.GetAsync("/");

        Assert.Equal(("leaf", "round"), (chosen.One("html").GetAttribute("data-accent"), chosen.One("html").GetAttribute("data-corners")));
        Assert.False(chosen.Has(".pl-tagline"));
        Assert.Equal("terracotta", usual.One("html").GetAttribute("data-accent"));
        Assert.True(usual.Has(".pl-tagline"));
    }

    [Fact]
    public async Task Removed_it_gives_the_kits_own_look_back()
    {
        await using var host = await Testing.Modules.ModuleTestHost.StartAsync("communitykit.catalog", "communitykit.theme.plain");
        using var visitor = host.Client();
        Assert.True((await visitor.GetAsync("/")).Has("html[data-accent]"));

        Assert.Empty(await host.TryChangeAsync("Remove", PlainTheme.Id));

        var page = await visitor.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.False(page.Has("html[data-accent]"));
    }
}
