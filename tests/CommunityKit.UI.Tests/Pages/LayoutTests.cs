using CommunityKit.UI.Assets;
using CommunityKit.UI.Gallery;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Slots;
using CommunityKit.UI.Tests.Shop;
using CommunityKit.UI.Tests.Slots;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.UI.Tests.Pages;

public sealed class LayoutTests
{
    [Fact]
    public async Task Every_script_and_style_carries_the_nonce_of_the_answer()
    {
        await using var shop = await TestShop.StartAsync();
        using var response = await shop.SendAsync("/case/Assets");
        var nonce = response.Headers.GetValues("Content-Security-Policy").Single().Split("'nonce-")[1].Split('\'')[0];
        var page = await TestShop.ParseAsync(response);
        var marked = page.QuerySelectorAll("script:not([type='application/json']), style");
        Assert.True(marked.Length >= 4);
        Assert.All(marked, element => Assert.Equal(nonce, element.GetAttribute("nonce")));
    }

    [Fact]
    public async Task What_views_ask_for_lands_in_the_head_once_after_the_kits_own()
    {
        await using var shop = await TestShop.StartAsync();
        var page = await shop.OpenAsync("/case/Assets");
        var sheets = page.QuerySelectorAll("link[rel=stylesheet]");
        Assert.Equal([$"/_m/communitykit.ui/{KitAssets.Version}/ck.css", "/_m/test.module/1.0.0/one.css"], sheets.Select(link => link.GetAttribute("href")));
        Assert.All(sheets, link => Assert.Same(page.Head, link.ParentElement));
        var scripts = page.QuerySelectorAll("head script[src]").Select(script => script.GetAttribute("src")!.Split('/')[^1]);
        Assert.Equal(["htmx.min.js", "two.js", "ck.js"], scripts);
        Assert.Equal("/_m/test.module/1.0.0/art.svg", page.QuerySelector("#own")!.GetAttribute("src"));
        Assert.Equal("/_m/other.module/1.0.0/art.svg", page.QuerySelector("#other")!.GetAttribute("src"));
    }

    [Fact]
    public async Task Without_a_head_a_stylesheet_stands_where_it_was_asked_for_once()
    {
        await using var shop = await TestShop.StartAsync();
        var html = await shop.Http.GetStringAsync(new Uri("fragment/Fragment", UriKind.Relative));
        Assert.Equal(2, html.Split("one.css").Length);
        Assert.True(html.IndexOf("one.css", StringComparison.Ordinal) < html.IndexOf("<p>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_the_head_was_sent_a_stylesheet_stands_where_it_was_asked_for_once()
    {
        await using var shop = await TestShop.StartAsync();
        var page = await shop.OpenAsync("/case/Flushed");
        var late = Assert.Single(page.QuerySelectorAll("link[href$='late.css']"));
        Assert.Same(page.Body, late.ParentElement);
    }

    [Fact]
    public async Task Sheets_of_the_theme_come_last_and_in_their_layer_but_not_in_the_admin()
    {
        await using var shop = await TestShop.StartAsync(setup => setup.Declare("acme.theme", new ThemeStylesheet("theme.css")));
        var page = await shop.OpenAsync(GalleryModel.Path);
        Assert.Contains("@import url(\"/_m/acme.theme/1.0.0/theme.css\") layer(theme);", page.QuerySelector("head style")!.TextContent, StringComparison.Ordinal);
        var admin = await shop.OpenAsync(GalleryEndpoints.AdminPath);
        Assert.Empty(admin.QuerySelectorAll("head style"));
        Assert.NotNull(admin.QuerySelector("link[href$='ck-admin.css']"));
    }

    [Fact]
    public async Task The_head_tells_search_engines_about_the_page_and_its_languages()
    {
        await using var shop = await TestShop.StartAsync(TestShops.Sample);
        var page = await shop.OpenAsync(GalleryModel.Path + "?page=2&lang=en");
        var site = shop.Url.GetLeftPart(UriPartial.Authority);
        Assert.Equal("Component gallery · Yaya baby", page.Title);
        Assert.Equal("Every component in every state.", Meta("name", "description"));
        Assert.Equal(site + "/ck/gallery", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(
            [("zh-CN", site + "/ck/gallery?page=2&lang=zh-CN"), ("en", site + "/ck/gallery?page=2&lang=en"), ("x-default", site + "/ck/gallery")],
            page.QuerySelectorAll("link[rel=alternate]").Select(link => (link.GetAttribute("hreflang")!, link.GetAttribute("href")!)));
        Assert.Equal("Component gallery", Meta("property", "og:title"));
        Assert.Equal("Yaya baby", Meta("property", "og:site_name"));
        Assert.NotNull(page.QuerySelector("link[rel=preload][href$='ck.css']"));
        string? Meta(string kind, string name) => page.QuerySelector($"meta[{kind}='{name}']")?.GetAttribute("content");
    }

    [Fact]
    public async Task The_admin_stays_out_of_search_engines()
    {
        await using var shop = await TestShop.StartAsync();
        var page = await shop.OpenAsync(GalleryEndpoints.AdminPath);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Empty(page.QuerySelectorAll("link[rel=canonical], link[rel=alternate]"));
    }

    [Fact]
    public async Task The_frame_speaks_the_language_of_the_visitor_and_offers_the_other_on_the_same_page()
    {
        await using var shop = await TestShop.StartAsync(TestShops.Sample);
        var chinese = await shop.OpenAsync(GalleryModel.Path + "?page=2", "zh-CN");
        Assert.Equal("zh-CN", chinese.DocumentElement.GetAttribute("lang"));
        Assert.Equal(["首页", "社区", "拼团", "积分", "门店", "我的"], chinese.QuerySelectorAll(".ck-nav a").Select(a => a.TextContent));
        var other = chinese.QuerySelector(".ck-tools a[hreflang]")!;
        Assert.Equal(("en", "English", "/ck/gallery?page=2&lang=en"), (other.GetAttribute("hreflang"), other.TextContent.Trim(), other.GetAttribute("href")));
        var english = await shop.OpenAsync(other.GetAttribute("href")!, "zh-CN");
        Assert.Equal("en", english.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Skip to main content", english.QuerySelector(".ck-skip")!.TextContent);
        Assert.Equal("中文", english.QuerySelector(".ck-tools a[hreflang]")!.TextContent.Trim());
    }

    [Fact]
    public async Task Modules_fill_the_places_of_the_frame()
    {
        await using var shop = await TestShop.StartAsync(setup =>
        {
            setup.Declare("acme.cart", new SlotDeclaration(FrameSlots.Tools.Value, typeof(CartButton), 10));
            setup.Declare("acme.search", new SlotDeclaration(FrameSlots.Search.Value, typeof(CartButton), 10));
            setup.Services = services => services.AddScoped<CartButton>();
        });
        var page = await shop.OpenAsync(GalleryModel.Path);
        Assert.Equal("Cart of My shop", page.QuerySelector(".ck-tools .part")!.TextContent);
        Assert.NotNull(page.QuerySelector(".ck-top__search .part"));
        await using var bare = await TestShop.StartAsync();
        Assert.Null((await bare.OpenAsync(GalleryModel.Path)).QuerySelector(".ck-top__search"));
    }

    [Fact]
    public async Task Three_languages_become_a_menu()
    {
        await using var shop = await TestShop.StartAsync(setup => setup.Shop.Cultures = ["zh-CN", "en", "ja"]);
        var page = await shop.OpenAsync(GalleryModel.Path);
        Assert.Equal(["中文", "English", "日本語"], page.QuerySelectorAll(".ck-tools .ck-menu a").Select(a => a.TextContent));
    }

    [Fact]
    public async Task The_tab_bar_has_at_most_five_links_home_first()
    {
        await using var shop = await TestShop.StartAsync(TestShops.Sample);
        var page = await shop.OpenAsync(GalleryModel.Path);
        Assert.Equal(["Home", "Community", "Groups", "Points", "Me"], page.QuerySelectorAll(".ck-tabbar a").Select(a => a.TextContent.Trim()));
    }

    [Fact]
    public async Task Under_a_prefix_every_link_of_the_frame_keeps_it()
    {
        await using var shop = await TestShop.StartAsync(setup =>
        {
            TestShops.Sample(setup);
            setup.Prefix = "/u1";
        });
        var page = await shop.OpenAsync(GalleryModel.Path);
        var links = page.QuerySelectorAll(".ck-top a, .ck-tabbar a, .ck-crumbs a").Select(a => a.GetAttribute("href")).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, href => Assert.StartsWith("/u1/", href, StringComparison.Ordinal));
        Assert.EndsWith("/u1/ck/gallery", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chosen_theme_comes_with_the_page()
    {
        await using var shop = await TestShop.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(shop.Url, "ck/gallery"));
        request.Headers.Add("Cookie", "ck-theme=dark");
        using var response = await shop.Http.SendAsync(request);
        Assert.Equal("dark", (await TestShop.ParseAsync(response)).DocumentElement.GetAttribute("data-theme"));
        using var nonsense = new HttpRequestMessage(HttpMethod.Get, new Uri(shop.Url, "ck/gallery"));
        nonsense.Headers.Add("Cookie", "ck-theme=\"><script>");
        using var plain = await shop.Http.SendAsync(nonsense);
        Assert.False((await TestShop.ParseAsync(plain)).DocumentElement.HasAttribute("data-theme"));
    }

    [Fact]
    public async Task The_admin_shows_only_what_the_user_may_do_in_the_fixed_order_of_sections()
    {
        await using var shop = await TestShop.StartAsync(setup =>
        {
            TestShops.Sample(setup);
            setup.Services = null;
        });
        var everything = await shop.OpenAsync(GalleryEndpoints.AdminPath, user: "operator");
        Assert.Equal(["Content", "Catalog", "Orders", "Settings"], everything.QuerySelectorAll(".ck-admin > .ck-side h2").Select(h => h.TextContent));
        Assert.Equal("Pages", everything.QuerySelector(".ck-admin > .ck-side [aria-current=page]")!.TextContent.Trim());
        var nothing = await shop.OpenAsync(GalleryEndpoints.AdminPath, user: "clerk");
        Assert.Empty(nothing.QuerySelectorAll(".ck-side li"));
    }

    [Fact]
    public async Task Views_of_an_area_are_found_by_name_and_speak_with_their_modules_texts_and_files()
    {
        await using var shop = await TestShop.StartAsync(setup => setup.Texts.Set(TestViewOwners.TestModule, "en", "greeting", "Hello, {0}"));
        var page = await shop.OpenAsync("/by-area");
        Assert.StartsWith("Hello, Ann", page.QuerySelector("p")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/_m/test.module/1.0.0/art.svg", page.QuerySelector("img")!.GetAttribute("src"));
    }

    private sealed class CartButton : ISlotContent<ShopFrame>
    {
        public ValueTask<SlotResult> RenderAsync(ShopFrame context, CancellationToken cancellationToken) =>
            new(SlotResult.View(SlotContents.Plain, "Cart of " + context.Name));
    }
}
