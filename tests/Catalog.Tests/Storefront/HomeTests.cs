using System.Net;
using CommunityKit.Catalog.Tests.Support;

namespace CommunityKit.Catalog.Tests.Storefront;

[Collection(SampleShopCollection.Name)]
public sealed class HomeTests(SampleShop shop)
{
    [Theory]
    [InlineData("en", "Yaya Baby", "Favourites")]
    [InlineData("zh-CN", "芽芽母婴", "大家都在买")]
    public async Task The_shop_window_opens_with_the_shops_name_categories_and_rows(string culture, string name, string row)
    {
        using var client = shop.Host.Client(culture: culture);

        var page = await client.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(name, page.Heading);
        Assert.Equal(10, page.Document.QuerySelectorAll(".cat-chips a").Length);
        Assert.Equal(row, page.Texts(".cat-row h2")[0]);
        Assert.Equal(8, page.One(".cat-row").QuerySelectorAll(".cat-card").Length);
    }

    [Fact]
    public async Task Every_link_and_picture_of_the_window_leads_somewhere()
    {
        using var client = shop.Host.Client(culture: "en");
        var page = await client.GetAsync("/");
        var targets = page.Document.QuerySelectorAll("main a[href]").Select(a => a.GetAttribute("href")!)
            .Concat(page.Document.QuerySelectorAll("main img").Select(img => img.GetAttribute("src")!))
            .Distinct(StringComparer.Ordinal)
            .ToList();

        Assert.True(targets.Count > 30);
        foreach (var target in targets)
        {
            using var answer = await client.SendAsync(HttpMethod.Get, target);
            Assert.True(answer.IsSuccessStatusCode, $"{target}: {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public async Task All_categories_stand_on_one_page_with_those_below_them()
    {
        using var client = shop.Host.Client(culture: "en");

        var page = await client.GetAsync("/categories");

        Assert.Equal(10, page.Document.QuerySelectorAll(".cat-shelf").Length);
        Assert.Contains("Purées", page.Texts(".cat-shelf .ck-chip"));
        Assert.Equal("Purées", (await page.FollowAsync(".cat-shelf a[href$='baby-food-puree']")).Heading);
    }
}
