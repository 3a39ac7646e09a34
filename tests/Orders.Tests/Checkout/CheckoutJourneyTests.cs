using System.Net;
using CommunityKit.Orders.Tests.Support;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Orders.Tests.Checkout;

[Collection(StoreCollection.Name)]
public sealed class CheckoutJourneyTests(StoreFixture fixture)
{
    private readonly Store _store = fixture.Store;

    [Fact]
    public async Task A_guest_goes_from_the_cart_to_a_paid_order_by_forms_alone()
    {
        using var guest = _store.Host.Client(culture: "en");
        var page = await FilledAsync(guest, "rice", 2);
        Assert.Contains("59.80", page.Text(".ck-sum__total"), StringComparison.Ordinal);

        var cashier = await PlaceAsync(page);
        Assert.StartsWith("/payments/sandbox/", cashier.Address.AbsolutePath, StringComparison.Ordinal);
        var result = await cashier.SubmitAsync("main form", button: "button[value=true]");
        Assert.Equal("Payment", result.Heading);
        await _store.Host.PumpAsync();
        result = await guest.GetAsync(result.Address.PathAndQuery);

        Assert.Contains("it is paid", result.Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await result.FollowAsync("main a[href*='key=']")).Status);
        Assert.Contains("empty", (await guest.GetAsync("cart")).Text("main"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_button_pressed_twice_or_the_form_sent_again_leads_to_the_same_order()
    {
        using var guest = _store.Host.Client(culture: "en");
        var page = await FilledAsync(guest, "rice", 1);
        var before = await _store.CountAsync("SELECT COUNT(*) FROM ord_order");

        await Task.WhenAll(PlaceAsync(page), PlaceAsync(page));
        var again = await PlaceAsync(page);

        Assert.StartsWith("Order ", again.Heading, StringComparison.Ordinal);
        Assert.Equal(before + 1, await _store.CountAsync("SELECT COUNT(*) FROM ord_order"));
    }

    [Fact]
    public async Task A_form_of_one_buyer_sent_by_another_opens_nothing()
    {
        using var guest = _store.Host.Client(culture: "en");
        using var other = _store.Host.Client(new TestUser("Mia"), "en");
        var page = await FilledAsync(guest, "rice", 1);
        await PlaceAsync(page);

        var mine = await FilledAsync(other, "rice", 1);
        var stolen = await mine.SubmitAsync(Store.Main, Fields(new Dictionary<string, string?> { ["Key"] = page.One("input[name=Key]").GetAttribute("value") }), "button[value=place]");

        Assert.DoesNotContain(page.One("input[name=Key]").GetAttribute("value")!, stolen.Address.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("/payments/sandbox/", stolen.Address.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_named_and_nothing_that_was_filled_in_is_lost()
    {
        using var guest = _store.Host.Client(culture: "en");
        var page = await FilledAsync(guest, "rice", 1);

        var refused = await page.SubmitAsync(Store.Main, Fields(new Dictionary<string, string?> { ["Address.Detail"] = "", ["Note"] = "ring twice" }), "button[value=place]");

        Assert.True(refused.Has(".ck-errors"));
        Assert.Equal("林小满", refused.One("[name='Address.Recipient']").GetAttribute("value"));
        Assert.Equal("ring twice", refused.One("[name=Note]").GetAttribute("value"));
    }

    [Fact]
    public async Task A_price_that_rose_meanwhile_is_shown_before_anything_is_ordered()
    {
        var goods = await _store.GoodsAsync(5, "88.00");
        using var guest = _store.Host.Client(culture: "en");
        var page = await FilledAsync(guest, goods, 1);
        var before = await _store.CountAsync("SELECT COUNT(*) FROM ord_order");
        await _store.ChangeGoodsAsync(goods, "90.00", 5);

        var shown = await PlaceAsync(page);
        Assert.Equal("Checkout", shown.Heading);
        Assert.Contains("was ¥88.00", shown.Text("main"), StringComparison.Ordinal);
        Assert.Equal(before, await _store.CountAsync("SELECT COUNT(*) FROM ord_order"));
        var cashier = await PlaceAsync(shown);

        Assert.StartsWith("/payments/sandbox/", cashier.Address.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_finds_orders_in_tabs_with_counts_and_buys_again()
    {
        using var member = _store.Host.Client(new TestUser("Ada"), "en");
        await PlaceAsync(await FilledAsync(member, "rice", 1));

        var list = await member.GetAsync("account/orders");
        Assert.Equal(["All1", "To pay1", "To be sent0", "On its way0", "Delivered0", "Cancelled0"], list.Texts(".ck-tabs a"));
        Assert.Single((await list.FollowAsync(".ck-tabs a[href*='to-pay']")).Texts("#ord-list > li"));
        var order = await list.FollowAsync("#ord-list a");
        var cancelled = await order.SubmitAsync("form[action$='/cancel']");
        Assert.Contains("Cancelled", cancelled.Text("main"), StringComparison.Ordinal);
        var cart = await cancelled.SubmitAsync("form[action$='/again']");

        Assert.EndsWith("/cart", cart.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("Rice", cart.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_order_of_one_member_does_not_exist_for_another()
    {
        using var ann = _store.Host.Client(new TestUser("Ann"), "en");
        using var ben = _store.Host.Client(new TestUser("Ben"), "en");
        await PlaceAsync(await FilledAsync(ann, "rice", 1));
        var path = (await (await ann.GetAsync("account/orders")).FollowAsync("#ord-list a")).Address.AbsolutePath;

        Assert.Equal(HttpStatusCode.NotFound, (await ben.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.OK, (await ann.GetAsync(path)).Status);
    }

    [Fact]
    public async Task What_costs_nothing_is_paid_at_once()
    {
        using var guest = _store.Host.Client(culture: "en");
        await _store.RunAsync([new { step = "pricing.shipping", file = "s.json" }], shipping: Store.Delivery("free", "Free", "包邮", "0.00", "3302"));
        var page = await FilledAsync(guest, "gift", 1, city: "3302", district: "330203");

        var result = await PlaceAsync(page, city: "3302", district: "330203");

        Assert.Contains("it is paid", result.Text("main"), StringComparison.Ordinal);
        Assert.Equal(1, await _store.CountAsync("SELECT COUNT(*) FROM ord_order WHERE total_minor = 0 AND state = 'Paid'"));
    }

    /// <summary>Puts goods into the cart, opens the checkout and fills in the address as far as the ways are shown.</summary>
    private static async Task<HtmlPage> FilledAsync(TestClient client, string handle, int quantity, string city = "3301", string district = "330106")
    {
        var product = await client.GetAsync("products/" + handle);
        var cart = await product.SubmitAsync("form.cart-buy", new Dictionary<string, string?> { ["quantity"] = quantity.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        Assert.True(cart.Has(".cart-lines"), $"{cart.Status}: {cart.Text("body")}");
        var checkout = await client.GetAsync("checkout");
        return await checkout.SubmitAsync(Store.Main, Fields(null, city, district), "button[name=Do][value=coupon]");
    }

    private static Task<HtmlPage> PlaceAsync(HtmlPage page, string city = "3301", string district = "330106") =>
        page.SubmitAsync(Store.Main, Fields(null, city, district), "button[value=place]");

    private static Dictionary<string, string?> Fields(Dictionary<string, string?>? more, string city = "3301", string district = "330106")
    {
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Address.Recipient"] = "林小满",
            ["Address.Phone"] = "13800138000",
            ["Address.Country"] = "CN",
            ["Address.ProvinceCode"] = "33",
            ["Address.CityCode"] = city,
            ["Address.DistrictCode"] = district,
            ["Address.StreetCode"] = "",
            ["Address.Detail"] = "文三路 1 号",
            ["Provider"] = "sandbox",
        };
        foreach (var (name, value) in more ?? [])
        {
            fields[name] = value;
        }

        return fields;
    }
}
