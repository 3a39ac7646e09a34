using System.Net;
using System.Text.Json;
using CommunityKit.Cms.Tests.Support;
using CommunityKit.Testing.Browser;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Cms.Tests.Showing;

/// <summary>The sample shops as visitors meet them, and what editors do in one.</summary>
public sealed class SampleTests(SampleShop shop) : IClassFixture<SampleShop>
{
    [Fact]
    public async Task The_recipe_makes_pages_and_menus_in_both_languages_and_changes_nothing_the_second_time()
    {
        using var visitor = shop.Host.Client(null, "en");
        using var reader = shop.Host.Client(null, "zh-CN");
        Assert.Equal("From pregnancy to three, at your own pace", (await visitor.GetAsync("")).Heading);
        Assert.Equal("从孕期到三岁，慢慢来", (await reader.GetAsync("")).Heading);
        var home = await visitor.GetAsync("");
        Assert.NotEmpty(home.Texts(".cat-ways li"));
        Assert.NotEmpty(home.Texts(".cat-grid li"));
        Assert.Equal(2, home.Texts(".cms-card h3").Count);
        Assert.Contains("/media/", home.One(".cms-hero img").GetAttribute("srcset")!, StringComparison.Ordinal);
        Assert.Equal(["Starting solids", "The hospital bag"], home.Texts(".ck-nav .ck-menu__list a").Skip(1));
        Assert.Contains("/about", home.One(".cms-footmenu a[href$='/about']").GetAttribute("href")!, StringComparison.Ordinal);

        using var lin = shop.Host.Client(CmsShop.Who("Lin"), "en");
        var before = (await lin.GetAsync("admin/content/items")).Texts("tbody tr").Count;
        await SampleShop.SetUpAsync(shop.Host, "MotherBabyShop");
        Assert.Equal(before, (await lin.GetAsync("admin/content/items")).Texts("tbody tr").Count);
    }

    [Fact]
    public async Task Each_kind_of_page_tells_search_engines_and_share_cards_what_it_is()
    {
        using var visitor = shop.Host.Client(null, "en");
        (string Path, string[] Kinds)[] pages =
        [
            ("", ["WebPage", "FAQPage"]),
            ("about", ["WebPage", "BreadcrumbList"]),
            ("articles/first-foods", ["Article", "BreadcrumbList"]),
            ("products/glass-bottle", ["Product", "BreadcrumbList"]),
        ];
        foreach (var (path, kinds) in pages)
        {
            var page = await visitor.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            var told = page.Document.QuerySelectorAll("script[type='application/ld+json']").SelectMany(script => Things(script.TextContent)).ToList();
            Assert.All(kinds, kind => Assert.Contains(told, thing => Kind(thing) == kind));
            Assert.All(told, thing => Assert.All(Required(Kind(thing)), name => Assert.True(thing.TryGetProperty(name, out _), $"{path}: {Kind(thing)} has no {name}")));
            foreach (var property in (string[])["og:title", "og:type", "og:url", "og:image", "og:site_name"])
            {
                Assert.False(string.IsNullOrWhiteSpace(page.Document.QuerySelector($"meta[property='{property}']")?.GetAttribute("content")), $"{path}: {property}");
            }

            Assert.True(Uri.IsWellFormedUriString(page.One("link[rel=canonical]").GetAttribute("href"), UriKind.Absolute));
        }
    }

    [Fact]
    public async Task A_thing_is_chosen_by_name_without_JavaScript_and_what_was_typed_is_kept()
    {
        using var lin = shop.Host.Client(CmsShop.Who("Lin"), "en");
        using var visitor = shop.Host.Client(null, "en");
        var (editor, block) = await CmsShop.AddAsync(await CmsShop.BeginAsync(lin, "Picks"), "catalog.category");
        var found = await editor.SubmitAsync(
            "#edit", new Dictionary<string, string?> { ["f.title.Value"] = "Our picks", ["f.path.Value"] = "/picks" }, $"button[name=field][value='s.{block}.Category']");
        found = await found.SubmitAsync("form[role=search]", new Dictionary<string, string?> { ["q"] = "bath" });
        Assert.Contains(found.Texts(".cms-found li"), text => text.Contains("Bath", StringComparison.OrdinalIgnoreCase));
        editor = await found.SubmitAsync("form[action$='/chosen']", button: "button[value=bath-care]");
        Assert.Equal("Our picks", editor.Heading);
        Assert.Equal("bath-care", editor.One($"[name='s.{block}.Category']").GetAttribute("value"));

        await CmsShop.SendAsync(editor, "publish");
        Assert.Equal(3, (await visitor.GetAsync("picks")).Texts(".cat-ways li").Count);

        var gone = await CmsShop.SendAsync(editor, "save", new() { [$"s.{block}.Category"] = "there-is-none" });
        Assert.Contains("is gone", gone.Text("[data-cms-reference]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_of_a_menu_follows_its_page_and_is_left_out_while_nobody_can_see_that()
    {
        using var lin = shop.Host.Client(CmsShop.Who("Lin"), "en");
        using var visitor = shop.Host.Client(null, "en");
        var editor = await CmsShop.SendAsync(await CmsShop.BeginAsync(lin, "Delivery"), "publish");
        var form = await (await lin.GetAsync("admin/content/menus/new")).SubmitAsync("#edit", button: "button[value='add:Links']");
        var row = form.One("[name^='Links['][name$='].Url']").GetAttribute("name")!;
        await form.SubmitAsync("#edit", new Dictionary<string, string?>
        {
            ["Name"] = "help",
            [row] = "/delivery",
            [row.Replace(".Url", ".Label[en]", StringComparison.Ordinal)] = "Delivery",
            [row.Replace(".Url", ".Label[zh-CN]", StringComparison.Ordinal)] = "配送",
        }, "button[value=save]");
        var (other, block) = await CmsShop.AddAsync(await CmsShop.BeginAsync(lin, "Help"), "cms.menu");
        await CmsShop.SendAsync(other, "publish", new() { [$"s.{block}.Menu"] = "help" });
        Assert.Equal("/delivery", (await visitor.GetAsync("help")).One(".cms-menublock a").GetAttribute("href"));

        editor = await CmsShop.SendAsync(editor, "publish", new() { ["f.path.Value"] = "/sending" });
        Assert.Equal("/sending", (await visitor.GetAsync("help")).One(".cms-menublock a").GetAttribute("href"));

        await editor.SubmitAsync("form[action$='/down']");
        Assert.False((await visitor.GetAsync("help")).Has(".cms-menublock"));
        Assert.Contains("1", (await lin.GetAsync("admin/content/menus")).Texts("tbody tr").Single(text => text.StartsWith("help", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_is_kept_and_mailed_once_and_a_program_that_fills_in_everything_leaves_none()
    {
        using var lin = shop.Host.Client(CmsShop.Who("Lin"), "en");
        using var visitor = shop.Host.Client(null, "en");
        var (editor, block) = await CmsShop.AddAsync(await CmsShop.BeginAsync(lin, "Write"), "cms.contact");
        await CmsShop.SendAsync(editor, "publish", new() { [$"s.{block}.Consent"] = "Keep it to answer me.", [$"s.{block}.MailTo"] = "shop@example.com" });
        var page = await visitor.GetAsync("write");

        var refused = await page.SubmitAsync(".cms-contact", Message("Is the blue one coming back?", agrees: false));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("Is the blue one coming back?", refused.One("[name=Text]").TextContent.Trim());
        var sent = await refused.SubmitAsync(".cms-contact", Message("Is the blue one coming back?"));
        Assert.Equal("Your message has arrived", sent.Heading);
        var robot = Message("Buy now");
        robot["Website"] = "https://spam.example";
        Assert.Equal("Your message has arrived", (await page.SubmitAsync(".cms-contact", robot)).Heading);

        Assert.Equal(0, (await shop.Host.PumpAsync()).Failed);
        var list = await lin.GetAsync("admin/content/messages");
        var row = Assert.Single(list.Texts("tbody tr"));
        Assert.Contains("Is the blue one coming back?", row, StringComparison.Ordinal);
        Assert.Contains("ann@example.com", row, StringComparison.Ordinal);
    }

    [BrowserTheory]
    [InlineData("", 390, "zh-CN", false)]
    [InlineData("", 1280, "en", true)]
    [InlineData("about", 390, "en", false)]
    [InlineData("articles/hospital-bag", 320, "zh-CN", true)]
    public Task Sample_pages_are_fit_for_everybody(string path, int width, string culture, bool dark) => BrowserHost.RunAsync(
        shop.Host.Address,
        BrowserOptions.Desktop with { Width = width, Culture = culture, Dark = dark },
        async page =>
        {
            await page.GotoAsync(path);
            await ScreenChecks.AssertAsync(page, new ScreenRules { AllowedWords = ["English", "中文", "简体中文"] });
        });

    [Fact]
    public async Task The_shop_of_farmers_comes_with_its_pages_too()
    {
        await using var host = await SampleShop.StartAsync("FarmDirectShop");
        using var visitor = host.Client(null, "en");
        var home = await visitor.GetAsync("");
        Assert.Equal("Know the place, eat with the season", home.Heading);
        Assert.NotEmpty(home.Texts(".cat-grid li"));
        Assert.Equal("A day in the life of a box of peaches", (await visitor.GetAsync("articles/peach-day")).Heading);
        Assert.Equal(3, (await visitor.GetAsync("about")).Texts(".cms-map__dot").Count);
    }

    private static Dictionary<string, string?> Message(string text, bool agrees = true) => new()
    {
        ["Name"] = "Ann", ["Email"] = "ann@example.com", ["Text"] = text, ["Agrees"] = agrees ? "true" : "false",
    };

    private static IEnumerable<JsonElement> Things(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement.Clone();
        Assert.Equal("https://schema.org", root.GetProperty("@context").GetString());
        return root.TryGetProperty("@graph", out var graph) ? [.. graph.EnumerateArray()] : [root];
    }

    private static string Kind(JsonElement thing) => thing.GetProperty("@type").GetString()!;

    private static string[] Required(string kind) => kind switch
    {
        "Article" => ["headline", "datePublished", "author", "image"],
        "WebPage" => ["name", "url", "inLanguage"],
        "BreadcrumbList" => ["itemListElement"],
        "FAQPage" => ["mainEntity"],
        "Product" => ["name", "image", "offers"],
        _ => [],
    };
}
