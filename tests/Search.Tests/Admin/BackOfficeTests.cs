using CommunityKit.Search.Tests.Support;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Search.Tests.Admin;

public sealed class BackOfficeTests(SearchShop shop) : IClassFixture<SearchShop>
{
    [Fact]
    public async Task A_synonym_finds_what_the_other_word_finds_from_the_next_question_on()
    {
        var shopper = shop.Host.Client(null, "en");
        Assert.Empty((await shopper.GetAsync("search?q=perambulator")).Texts(".sch-card__title"));

        var owner = shop.Host.Client(TestUser.Owner, "en");
        var form = await owner.GetAsync("admin/catalog/synonyms/new");
        await form.SubmitAsync("main form", new Dictionary<string, string?> { ["Words"] = "perambulator，stroller" });

        Assert.Equal(2, (await shopper.GetAsync("search?q=perambulator")).Texts(".sch-card__title").Count);
    }

    [Fact]
    public async Task The_report_counts_what_nobody_found_and_no_contact_data()
    {
        var shopper = shop.Host.Client(null, "en");
        await shopper.GetAsync("search?q=unobtainium");
        await shopper.GetAsync("search?q=unobtainium");
        await shopper.GetAsync("search?q=someone@example.com");
        await shopper.GetAsync("search?q=13800138000");

        var report = await shop.Host.Client(TestUser.Owner, "en").GetAsync("admin/reports/searches?found=misses");

        Assert.Contains("unobtainium", report.Text("table"), StringComparison.Ordinal);
        Assert.DoesNotContain("example", report.Text("table"), StringComparison.Ordinal);
        Assert.DoesNotContain("138", report.Text("table"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_index_is_built_anew_by_a_button_and_says_what_it_holds()
    {
        var owner = shop.Host.Client(TestUser.Owner, "en");
        var page = await owner.GetAsync("admin/settings/search-index");
        await page.SubmitAsync("form[action$='/rebuild']");
        await shop.Host.PumpAsync();

        var after = await owner.GetAsync("admin/settings/search-index");
        Assert.Contains("catalog.products", after.Text("table"), StringComparison.Ordinal);
        Assert.NotEmpty((await shop.Host.Client(null, "en").GetAsync("search?q=stroller")).Texts(".sch-card__title"));
    }

    [Fact]
    public async Task The_palette_names_a_product_once_and_with_the_way_to_edit_it()
    {
        var palette = await shop.Host.Client(TestUser.Owner, "en").GetAsync("admin/find?q=goat");

        Assert.Equal(1, palette.Document.Body!.TextContent.Split("Goat milk formula").Length - 1);
        Assert.Contains(palette.Document.QuerySelectorAll("a"), link => link.GetAttribute("href")!.Contains("/admin/catalog/products/", StringComparison.Ordinal));
    }
}
