using CommunityKit.Catalog.Tests.Support;
using CommunityKit.Testing.Browser;
using CommunityKit.Testing.Modules;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityKit.Catalog.Tests.Browser;

[Collection(SampleShopCollection.Name)]
public sealed class ScreenTests(SampleShop shop)
{
    [BrowserTheory]
    [InlineData("catalog", 390, "zh-CN", false)]
    [InlineData("catalog", 1280, "en", true)]
    [InlineData("products", 390, "en", true)]
    [InlineData("products?brand=muyegu&stock=1", 1280, "zh-CN", false)]
    [InlineData("products?q=zzz", 390, "zh-CN", true)]
    [InlineData("categories", 390, "en", false)]
    [InlineData("categories/baby-food", 1280, "en", false)]
    [InlineData("products/muslin-bodysuit", 390, "zh-CN", true)]
    [InlineData("products/muslin-bodysuit", 1280, "en", false)]
    [InlineData("brands", 390, "en", false)]
    [InlineData("brands/muyegu", 1280, "zh-CN", true)]
    public Task Every_screen_keeps_to_the_rules(string path, int width, string culture, bool dark) =>
        BrowserHost.RunAsync(shop.Host.Address, Visitor(width, culture, dark, javaScript: true), async page =>
        {
            await page.GotoAsync(path);
            await ScreenChecks.AssertAsync(page);
        });

    [BrowserTheory]
    [InlineData("admin/catalog/bulk", 390, "zh-CN", true)]
    [InlineData("admin/catalog/bulk", 1280, "en", false)]
    [InlineData("admin/catalog/attributes/new", 390, "en", false)]
    [InlineData("admin/catalog/brands", 390, "zh-CN", false)]
    public Task Every_screen_of_the_back_office_keeps_to_the_rules(string path, int width, string culture, bool dark) =>
        BrowserHost.RunAsync(shop.Host.Address, Visitor(width, culture, dark, javaScript: true) with { User = TestUser.Owner }, async page =>
        {
            await page.GotoAsync(path);
            await ScreenChecks.AssertAsync(page, new ScreenRules { Budget = ScreenBudget.Admin });
        });

    [BrowserFact]
    public Task A_missing_product_is_a_page_like_any_other() =>
        BrowserHost.RunAsync(shop.Host.Address, BrowserOptions.Phone with { Culture = "en", Expected = ["status of 404"] }, async page =>
        {
            await page.GotoAsync("products/none");
            await ScreenChecks.AssertAsync(page);
        });

    [BrowserFact]
    public Task Loading_more_adds_below_and_moves_nothing() =>
        BrowserHost.RunAsync(shop.Host.Address, BrowserOptions.Phone with { Culture = "en" }, async page =>
        {
            await page.GotoAsync("products");
            await page.GetByRole(AriaRole.Link, new() { Name = "Load more products" }).ClickAsync();
            await Expect(page.Locator("#product-list > li")).ToHaveCountAsync(32);
            await page.GetByRole(AriaRole.Link, new() { Name = "Load more products" }).ClickAsync();

            await Expect(page.Locator("#product-list > li")).ToHaveCountAsync(46);
            await Expect(page).ToHaveURLAsync(new Uri(shop.Host.Address, "products").ToString());
        });

    [BrowserFact]
    public Task Filters_and_choices_work_without_JavaScript() =>
        BrowserHost.RunAsync(shop.Host.Address, Visitor(390, "en", dark: false, javaScript: false), async page =>
        {
            await page.GotoAsync("products");
            await page.Locator(".cat-filters > summary").ClickAsync();
            await page.GetByLabel("Muyegu").CheckAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Show products" }).ClickAsync();
            await Expect(page.Locator("#product-list > li")).ToHaveCountAsync(4);
            await page.GetByRole(AriaRole.Link, new() { Name = "Follow-on formula, stage 2" }).ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "800 g", Exact = true }).ClickAsync();
            await Expect(page.Locator(".cat-price")).ToContainTextAsync("278");
        });

    private static BrowserOptions Visitor(int width, string culture, bool dark, bool javaScript) => BrowserOptions.Phone with
    {
        Width = width,
        Culture = culture,
        Dark = dark,
        JavaScript = javaScript,
    };
}
