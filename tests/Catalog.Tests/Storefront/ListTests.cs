using System.Globalization;
using System.Net;
using CommunityKit.Catalog.Tests.Support;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Catalog.Tests.Storefront;

[Collection(SampleShopCollection.Name)]
public sealed class ListTests(SampleShop shop) : IDisposable
{
    private const string Titles = "#product-list .cat-card__title";

    private readonly TestClient _visitor = shop.Host.Client(culture: "en");

    public void Dispose() => _visitor.Dispose();

    [Fact]
    public async Task The_list_shows_what_is_on_sale_and_says_how_much()
    {
        var page = await GetAsync("/products");

        Assert.Equal("46 products", page.Text("[role=status]"));
        Assert.Equal(16, page.Texts(Titles).Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?sort=price")]
    [InlineData("?sort=-price")]
    [InlineData("?sort=title")]
    public async Task Loading_more_gives_every_product_once(string query)
    {
        var page = await GetAsync("/products" + query);
        var seen = page.Texts(Titles).ToList();
        while (page.Has("a[data-ck-more]"))
        {
            page = await page.FollowAsync("a[data-ck-more]");
            seen.AddRange(page.Texts(Titles));
        }

        Assert.Equal(46, seen.Count);
        Assert.Equal(46, seen.Distinct(StringComparer.Ordinal).Count());
        Assert.True(page.Has("a[href^='/products']"));
    }

    [Theory]
    [InlineData("奶瓶", "Wide-neck glass bottle")]
    [InlineData("BOTTLE", "Wide-neck glass bottle")]
    [InlineData("ｇｌａｓｓ　bot", "Wide-neck glass bottle")]
    [InlineData("muyegu formula", "Follow-on formula, stage 2")]
    [InlineData("YY-FM2-400G", "Follow-on formula, stage 2")]
    public async Task Search_finds_by_part_of_a_word_in_either_language(string text, string title) =>
        Assert.Contains(title, (await GetAsync("/products?q=" + Uri.EscapeDataString(text))).Texts(Titles));

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("\\")]
    [InlineData("' OR 1=1 --")]
    public async Task Signs_of_the_database_mean_themselves(string text) =>
        Assert.Equal("0 products", (await GetAsync("/products?q=" + Uri.EscapeDataString(text))).Text("[role=status]"));

    [Fact]
    public async Task Filters_narrow_the_list_and_can_be_taken_off_one_by_one()
    {
        var page = await GetAsync("/products");
        var filtered = await page.SubmitAsync(".cat-filters form", new Dictionary<string, string?>(StringComparer.Ordinal) { ["brand"] = "muyegu", ["max"] = "200", ["stock"] = "1" });

        Assert.Equal(["Muyegu", "Up to ¥200", "Only what is in stock"], filtered.Texts(".cat-list > ul .ck-chip").Select(text => text.Replace("Remove: ", "", StringComparison.Ordinal)));
        Assert.All(Prices(filtered), price => Assert.True(price <= 200));
        Assert.Contains("brand=muyegu", filtered.Address.Query, StringComparison.Ordinal);
        Assert.Equal("noindex", filtered.One("meta[name=robots]").GetAttribute("content"));
        Assert.Equal("46 products", (await filtered.FollowAsync(".cat-clear")).Text("[role=status]"));
        Assert.DoesNotContain("max=", (await filtered.FollowAsync(".cat-list > ul a[href*='brand=muyegu']:not([href*='max='])")).Address.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tags_that_the_shop_names_filter_too()
    {
        var page = await GetAsync("/products?tag=0-6m&q=formula");

        Assert.Equal("0–6 months", page.Texts(".cat-list > ul .ck-chip")[0].Replace("Remove: ", "", StringComparison.Ordinal));
        Assert.Contains("Infant formula, stage 1, 800 g", page.Texts(Titles));
        Assert.DoesNotContain("Growing-up formula, stage 3", page.Texts(Titles));
    }

    [Fact]
    public async Task The_list_is_sorted_as_asked()
    {
        var up = Prices(await GetAsync("/products?sort=price"));
        var down = Prices(await GetAsync("/products?sort=-price"));
        var titles = (await GetAsync("/products?sort=title")).Texts(Titles);

        Assert.Equal(up.Order(), up);
        Assert.Equal(down.OrderDescending(), down);
        Assert.Equal(titles.Order(StringComparer.Create(CultureInfo.GetCultureInfo("en"), CompareOptions.IgnoreCase)), titles);
    }

    [Fact]
    public async Task A_category_shows_what_stands_below_it_too()
    {
        var page = await GetAsync("/categories/formula");

        Assert.Equal("Formula & milk powder", page.Heading);
        Assert.Contains("Milk powder for mums, 16 sachets of 25 g", page.Texts(Titles));
        Assert.Equal(["Formula, 0–12 months", "Formula, 1–3 years", "Milk powder for mums"], page.Texts(".cat-chips a"));
    }

    [Fact]
    public async Task Nothing_found_offers_a_way_on()
    {
        var page = await GetAsync("/products?q=zzz&brand=muyegu");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Nothing fits", page.Text(".ck-empty__title"));
        Assert.True(page.Has(".ck-empty a[href='/products']"));
        Assert.Equal(4, page.Texts(".cat-grid .cat-card__title").Count);
    }

    [Theory]
    [InlineData("sort=nonsense&min=abc&max=-1&after=%25%25&tag=&brand=%00&category=none&stock=7")]
    [InlineData("min=99999999999999999999999999&max=1e9")]
    [InlineData("after=W10&sort=title")]
    [InlineData("q=%F0%9F%8D%BC%ED%A0%80")]
    public async Task A_nonsense_address_is_answered_politely(string query) =>
        Assert.True((await GetAsync("/products?" + query)).Status is HttpStatusCode.OK or HttpStatusCode.BadRequest);

    private Task<HtmlPage> GetAsync(string path) => _visitor.GetAsync(path);

    private static List<decimal> Prices(HtmlPage page) =>
    [
        .. page.Document.QuerySelectorAll("#product-list .ck-price").Select(price =>
        {
            var text = string.Concat(price.ChildNodes.Where(node => node is AngleSharp.Dom.IText).Select(node => node.TextContent));
            return decimal.Parse(text.Trim(), NumberStyles.Number, CultureInfo.InvariantCulture);
        }),
    ];
}
