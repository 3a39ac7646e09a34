using CommunityKit.Orders.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityKit.Orders.Tests.Browser;

/// <summary>The steps of a buyer in a browser, with or without scripts.</summary>
internal sealed class BuyerAtScreen(Store store, IPage page, bool hasScripts)
{
    private static readonly (string Level, string Code)[] WestLake = [("ProvinceCode", "33"), ("CityCode", "3301"), ("DistrictCode", "330106")];

    /// <summary>From the shelf of a category by a search to the goods, and into the cart.</summary>
    public async Task ChooseAsync(string words)
    {
        await page.GotoAsync("products");
        await page.Locator(".cat-chips a").First.ClickAsync();
        await Expect(page.Locator(".cat-card")).ToHaveCountAsync(3);
        await page.Locator("#shop-search").FillAsync(words);
        await page.Locator("#shop-search").PressAsync("Enter");
        await Expect(page.Locator(".cat-card")).ToHaveCountAsync(1);
        await page.Locator(".cat-card__title a").ClickAsync();
        await page.Locator("form.cart-buy button[type=submit]").ClickAsync();
        await Expect(page.Locator("#cart-count")).ToHaveTextAsync("1");
    }

    /// <summary>Another number of pieces, and a coupon.</summary>
    public async Task ChangeCartAsync(int quantity)
    {
        await page.GotoAsync("cart");
        await page.Locator(".cart-line [name=quantity]").FillAsync($"{quantity}");
        await page.Locator(".cart-line [name=quantity]").PressAsync("Enter");
        await Expect(page.Locator("#cart-count")).ToHaveTextAsync($"{quantity}");
        await page.Locator("#code").FillAsync(Store.Coupon);
        await page.Locator("form[action$='/cart/coupons'] button").ClickAsync();
        await Expect(page.Locator("section[aria-labelledby=sum]")).ToContainTextAsync("5.00");
    }

    /// <summary>Address and way; the form is complete afterwards.</summary>
    public async Task FillInAsync()
    {
        await page.Locator("a[href$='/checkout']").ClickAsync();
        await page.Locator("[name='Address.Recipient']").FillAsync("林小满");
        await page.Locator("[name='Address.Phone']").FillAsync("13800138000");
        await page.Locator("[name='Address.Detail']").FillAsync("文三路 1 号");
        // Each list is filled when the one above it is chosen, by a script or by a press of the button.
        foreach (var (level, code) in WestLake)
        {
            await page.Locator($"[name='Address.{level}']").SelectOptionAsync(code);
            if (!hasScripts)
            {
                await page.Locator("button[name=address-update][value=lists]").ClickAsync();
            }
        }

        await Expect(page.Locator("[name=FulfilmentKey]")).ToBeCheckedAsync();
    }

    /// <summary>Orders, pays at the bank, and comes back to the order when the notice has come.</summary>
    /// <returns>The order.</returns>
    public async Task<PlacedOrder> PayAsync()
    {
        await page.Locator("button[value=place]").ClickAsync();
        await page.Locator("main form button[name=pay][value=true]").ClickAsync();
        await Expect(page.Locator("#ord-payment")).ToBeVisibleAsync();
        await store.Host.PumpAsync();
        await page.ReloadAsync();
        await Expect(page.Locator(".ck-notice--good")).ToBeVisibleAsync();
        await page.Locator("main a[href*='key=']").First.ClickAsync();
        await Expect(page.Locator("#ord-goods")).ToBeVisibleAsync();
        var address = new Uri(page.Url);
        return new PlacedOrder(address.Segments[^1], address.Query["?key=".Length..], 0);
    }

    /// <summary>Finds the parcel on the order's page and says that it has arrived.</summary>
    public async Task ReceiveAsync()
    {
        await page.ReloadAsync();
        await Expect(page.Locator("section[aria-labelledby=ord-parcels]")).ToContainTextAsync("EE1");
        await ConfirmAsync("form[action*='/received'] button");
        await Expect(page.Locator("form[action*='/received']")).ToHaveCountAsync(0);
    }

    /// <summary>Asks to give one piece back.</summary>
    public async Task AskForReturnAsync()
    {
        await page.Locator("input[name^='Take']").First.FillAsync("1");
        await page.Locator("[name=Reason]").SelectOptionAsync("Damaged");
        await page.Locator("[name=Kind]").SelectOptionAsync("ReturnAndRefund");
        await page.Locator("main form button[type=submit]").ClickAsync();
        await Expect(page.Locator("form[action*='/withdraw']")).ToBeVisibleAsync();
    }

    /// <summary>Sends the piece back, once the shop has agreed.</summary>
    public async Task SendBackAsync()
    {
        await page.ReloadAsync();
        await page.Locator("[name=tracking]").FillAsync("1Z999");
        await page.Locator("form[action*='/sent'] button").ClickAsync();
        await Expect(page.Locator("form[action*='/sent']")).ToHaveCountAsync(0);
    }

    private async Task ConfirmAsync(string button)
    {
        await page.Locator(button).ClickAsync();
        if (hasScripts)
        {
            await page.Locator("dialog.ck-dialog button[value=yes]").ClickAsync();
        }
    }
}
