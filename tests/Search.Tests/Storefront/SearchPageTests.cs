using CommunityKit.Search.Tests.Support;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Search.Tests.Storefront;

public sealed class SearchPageTests(SearchShop shop) : IClassFixture<SearchShop>
{
    [Theory]
    [InlineData("zh-CN", "奶粉", "有机婴儿奶粉一段")]
    [InlineData("zh-CN", "naifen", "有机婴儿奶粉一段")]
    [InlineData("zh-CN", "yetc", "轻便婴儿推车")]
    [InlineData("zh-CN", "stroller", "轻便婴儿推车")]
    [InlineData("zh-CN", "嬰兒推車", "轻便婴儿推车")]
    [InlineData("en", "strollers", "Light folding stroller")]
    [InlineData("en", "stoller", "Light folding stroller")]
    [InlineData("en", "奶粉", "Organic infant formula, stage 1")]
    public async Task Chinese_pinyin_and_English_questions_find_the_thing_in_the_readers_language(string culture, string question, string title)
    {
        var page = await AskAsync(culture, "q=" + Uri.EscapeDataString(question));

        Assert.Contains(title, Titles(page));
    }

    [Fact]
    public async Task What_is_not_in_the_shop_window_is_not_found()
    {
        var page = await AskAsync("en", "q=stroller");

        Assert.Equal(["Light folding stroller", "Twin stroller"], Titles(page).Order());
    }

    [Fact]
    public async Task Filters_count_what_each_choice_would_show_and_narrow_the_hits()
    {
        var all = await AskAsync("en", "q=stroller");
        var page = await AskAsync("en", "q=stroller&f.brand=yangle");

        Assert.Contains(all.Texts(".ck-choice"), choice => choice.StartsWith("Yangle", StringComparison.Ordinal));
        Assert.Equal(["Twin stroller"], Titles(page));
        Assert.Contains(page.Texts(".ck-choice"), choice => choice.StartsWith("Muyegu", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Prices_limit_and_sort_the_hits()
    {
        Assert.Equal(["Twin stroller"], Titles(await AskAsync("en", "q=stroller&min=700")));
        Assert.Equal(["Twin stroller", "Light folding stroller"], Titles(await AskAsync("en", "q=stroller&sort=dear")));
    }

    [Fact]
    public async Task A_page_without_hits_offers_a_way_on_and_stays_out_of_search_engines()
    {
        var page = await AskAsync("zh-CN", "q=" + Uri.EscapeDataString("婴xyz"));
        var nothing = await AskAsync("en", "q=qqqqzz");

        Assert.Empty(Titles(nothing));
        Assert.True(nothing.Has(".ck-empty"));
        Assert.Contains("noindex", page.One("meta[name=robots]").GetAttribute("content"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("a OR b) NOT *")]
    [InlineData("marks:v0")]
    [InlineData("\ud83d")]
    [InlineData("%00")]
    [InlineData("''';--")]
    public async Task Nothing_in_a_question_is_a_command(string question)
    {
        var page = await AskAsync("en", "q=" + Uri.EscapeDataString(question) + "&f.brand=%22&page=99999999999&min=x");

        Assert.True(page.Has("h1"));
    }

    [Fact]
    public async Task Suggestions_go_on_from_pinyin_and_lead_to_hits()
    {
        var page = await shop.Host.Client(null, "zh-CN").GetAsync("search/suggest?q=naif");

        Assert.Contains("奶粉", page.Texts("li a"));
    }

    private async Task<HtmlPage> AskAsync(string culture, string query) => await shop.Host.Client(null, culture).GetAsync("search?" + query);

    private static List<string> Titles(HtmlPage page) => [.. page.Texts(".sch-card__title")];
}
