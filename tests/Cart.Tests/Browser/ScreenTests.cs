using CommunityKit.Cart.Tests.Support;
using CommunityKit.Testing.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityKit.Cart.Tests.Browser;

[Collection(CartShopCollection.Name)]
public sealed class ScreenTests(CartShop shop)
{
    private static readonly ScreenRules Rules = new() { AllowedWords = ["rice", "oil", "tea", "RICE", "OIL", "中文", "SKU"] };

    [BrowserTheory]
    [InlineData(390, "zh-CN", false, "已加入购物车，共 2 件", "加入购物车")]
    [InlineData(1280, "en", true, "Added to the cart, 2 pieces in all", "Add to cart")]
    public Task From_the_product_page_into_the_cart(int width, string culture, bool dark, string said, string button) =>
        BrowserHost.RunAsync(shop.Host.Address, BrowserOptions.Phone with { Width = width, Culture = culture, Dark = dark }, async page =>
        {
            await page.GotoAsync("products/rice");
            await ScreenChecks.AssertAsync(page, Rules);
            await page.FillAsync("#buy-quantity", "1");
            await page.Locator(".cart-buy [data-ck-step='1']").ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
            await Expect(page.Locator("#cart-added")).ToContainTextAsync(said);
            await Expect(page.Locator("#cart-count")).ToHaveTextAsync("2");
            await Expect(page).ToHaveURLAsync(new Uri(shop.Host.Address, "products/rice").ToString());

            await page.GotoAsync("cart");
            await ScreenChecks.AssertAsync(page, Rules);
            await page.Locator(".cart-line .cart-stepper [name=delta][value='1']").ClickAsync();
            await Expect(page.Locator(".cart-line [name=quantity]")).ToHaveValueAsync("3");
            await page.Locator(".cart-line [name=quantity]").FillAsync("4");
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.Locator("#cart-count")).ToHaveTextAsync("4");
        });

    [BrowserFact]
    public Task Without_scripts_the_small_button_on_a_card_puts_one_in() =>
        BrowserHost.RunAsync(shop.Host.Address, BrowserOptions.Phone with { Culture = "en", JavaScript = false }, async page =>
        {
            await page.GotoAsync("products");
            await page.GetByRole(AriaRole.Button, new() { Name = "Add to cart: The oil" }).ClickAsync();
            await Expect(page.Locator("main .ck-notice").First).ToContainTextAsync("Added to the cart, 1 piece in all");
            await page.GetByRole(AriaRole.Button, new() { Name = "Save for later: The oil" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Remove: The oil" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Put it back" }).ClickAsync();
            await Expect(page.Locator(".cart-line__title")).ToHaveTextAsync("The oil");
        });

    [BrowserFact]
    public Task A_shared_cart_keeps_to_the_rules() =>
        BrowserHost.RunAsync(shop.Host.Address, BrowserOptions.Phone with { Culture = "zh-CN" }, async page =>
        {
            await page.GotoAsync("products/oil");
            await page.Locator(".cart-buy button[type=submit]").ClickAsync();
            await Expect(page.Locator("#cart-count")).ToHaveTextAsync("1");
            await page.GotoAsync("cart");
            await page.GetByRole(AriaRole.Button, new() { Name = "发起拼单" }).ClickAsync();
            var link = await page.InputValueAsync("#share-link");
            await ScreenChecks.AssertAsync(page, Rules with { AllowedWords = [.. Rules.AllowedWords, link] });
            await page.GotoAsync(link);
            await ScreenChecks.AssertAsync(page, Rules);
            await page.FillAsync("#name", "小满");
            await page.GetByRole(AriaRole.Button, new() { Name = "加入拼单" }).ClickAsync();
            await Expect(page.Locator("main")).ToContainTextAsync("小满，你好");
            await ScreenChecks.AssertAsync(page, Rules);
        });
}
