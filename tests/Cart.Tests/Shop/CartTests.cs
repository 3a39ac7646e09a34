using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CommunityKit.Cart.Tests.Support;
using CommunityKit.Data;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Cart.Tests.Shop;

/// <summary>The cart as people without scripts and programs meet it.</summary>
[Collection(CartShopCollection.Name)]
public sealed class CartTests(CartShop shop)
{
    [Fact]
    public async Task A_guest_buys_from_the_product_page_and_changes_the_cart()
    {
        using var guest = shop.Host.Client(culture: "en");
        var cart = await CartShop.AddAsync(guest, "rice", 2);
        Assert.Equal("Added to the cart, 2 pieces in all", cart.Text("main .ck-notice"));
        await CartShop.AddAsync(guest, "oil");

        cart = await guest.GetAsync("cart");
        cart = await cart.SubmitAsync(".cart-line .cart-stepper", CartShop.Fields(("quantity", "5")));
        Assert.Equal([("The rice", 5), ("The oil", 1)], await CartShop.LinesAsync(guest));
        Assert.Equal("Cart, 6 pieces", cart.Text("#cart-label"));
        Assert.Contains("130.00", cart.Text(".ck-sum__total"), StringComparison.Ordinal);

        cart = await cart.SubmitAsync(".cart-line .cart-stepper", button: "[name=delta][value='-1']");
        Assert.Equal(("The rice", 4), (await CartShop.LinesAsync(guest))[0]);
        cart = await cart.SubmitAsync("form[action$='/remove']");
        Assert.Equal([("The oil", 1)], await CartShop.LinesAsync(guest));
        cart = await cart.SubmitAsync("form[action$='/undo']");
        Assert.Equal([("The oil", 1), ("The rice", 4)], await CartShop.LinesAsync(guest));

        cart = await cart.SubmitAsync("form[action$='/save']");
        Assert.Equal("The oil", cart.Text("section[aria-labelledby=saved] .cart-line__title"));
        cart = await cart.SubmitAsync("form[action$='/back']");
        Assert.False(cart.Has("#saved"));
    }

    [Fact]
    public async Task The_cookie_is_the_guests_alone_and_nobody_else_sees_the_cart()
    {
        using var guest = shop.Host.Client(culture: "en");
        var variant = await CartShop.VariantAsync(guest, "rice");
        using var answer = await guest.Http.PostAsJsonAsync("api/v1/cart/lines", new { variantId = variant, quantity = 1 });
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(text => text.StartsWith("ck-cart=", StringComparison.Ordinal));

        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        using var stranger = shop.Host.Client(culture: "en");
        Assert.Empty(await CartShop.LinesAsync(stranger));
    }

    [Fact]
    public async Task No_more_goes_in_than_can_be_bought()
    {
        using var guest = shop.Host.Client(culture: "en");

        Assert.Equal("Added as many as can be bought, 5 pieces in all", (await CartShop.AddAsync(guest, "tea", 9)).Text("main .ck-notice"));
        Assert.StartsWith("Nothing more", (await CartShop.AddAsync(guest, "tea")).Text("main .ck-notice"), StringComparison.Ordinal);
        Assert.False((await guest.GetAsync("products/salt")).Has(".cart-buy"));
        using var unknown = await guest.Http.PostAsJsonAsync("api/v1/cart/lines", new { variantId = Guid.CreateVersion7() });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.StatusCode);
    }

    [Fact]
    public async Task Two_windows_never_take_each_others_lines_away()
    {
        using var guest = shop.Host.Client(culture: "en");
        await CartShop.AddAsync(guest, "oil");
        var window = await guest.GetAsync("cart");
        var (rice, tea) = (await CartShop.VariantAsync(guest, "rice"), await CartShop.VariantAsync(guest, "tea"));

        await Task.WhenAll(Enumerable.Range(0, 10).SelectMany(_ => new[] { rice, tea }).Select(async variant =>
        {
            using var answer = await guest.Http.PostAsJsonAsync("api/v1/cart/lines", new { variantId = variant, quantity = 1 });
        }));
        await window.SubmitAsync(".cart-line .cart-stepper", CartShop.Fields(("quantity", "3")));

        Assert.Equal([("The oil", 3), ("The rice", 10), ("The tea", 5)], (await CartShop.LinesAsync(guest)).OrderBy(line => line.Title));
    }

    [Fact]
    public async Task Signing_in_joins_the_two_carts_once()
    {
        var ann = new TestUser("Ann");
        using (var before = shop.Host.Client(ann, "en"))
        {
            await CartShop.AddAsync(before, "rice", 2);
        }

        using var guest = shop.Host.Client(culture: "en");
        await CartShop.AddAsync(guest, "rice", 3);
        await CartShop.AddAsync(guest, "oil");
        using var member = CartShop.SignedIn(shop.Host, guest, ann);
        using var late = CartShop.SignedIn(shop.Host, guest, ann);

        await Task.WhenAll(member.GetAsync("cart"), late.GetAsync("cart"));

        Assert.Equal([("The rice", 5), ("The oil", 1)], await CartShop.LinesAsync(member));
        Assert.DoesNotContain(member.Cookies.GetCookies(shop.Host.Address), cookie => cookie.Name == "ck-cart");
        Assert.Empty(await CartShop.LinesAsync(guest));
    }

    [Fact]
    public async Task Prices_and_stock_that_changed_are_told_and_stop_the_checkout()
    {
        await CartShop.AddGoodsAsync(shop.Host, ("flour", "20.00", 50), ("jam", "10.00", 5));
        await shop.Host.PumpAsync();
        using var guest = shop.Host.Client(culture: "en");
        await CartShop.AddAsync(guest, "flour", 4);
        await CartShop.AddAsync(guest, "jam", 4);
        await CartShop.AddGoodsAsync(shop.Host, ("flour", "25.00", 50));
        using (var owner = shop.Host.Client(TestUser.Owner))
        {
            using var answer = await owner.Http.PostAsJsonAsync("api/v1/inventory/adjustments", new { sku = "JAM", counted = 2, reason = "broken" });
            Assert.True(answer.IsSuccessStatusCode);
        }

        await shop.Host.PumpAsync();
        var cart = await guest.GetAsync("cart");

        Assert.Contains(cart.Texts(".cart-line__note"), note => note.StartsWith("The price rose from", StringComparison.Ordinal));
        Assert.Contains("Only 2 are left. Please take fewer.", cart.Texts(".cart-line__note"));
        Assert.Contains("cannot be bought", cart.Text("section[aria-labelledby=sum]"), StringComparison.Ordinal);
        cart = await cart.SubmitAsync("form:has(button[name=quantity])");
        Assert.DoesNotContain("cannot be bought", cart.Text("section[aria-labelledby=sum]"), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_order_takes_the_cart_as_it_was_read_or_not_at_all(DatabaseKind kind)
    {
        await using var own = kind == DatabaseKind.Sqlite ? null : await CartShop.StartAsync(kind);
        var host = own ?? shop.Host;
        using var guest = host.Client(culture: "en");
        await CartShop.AddAsync(guest, "rice", 2);
        var old = await SnapshotAsync(guest);
        await CartShop.AddAsync(guest, "oil");

        Assert.False(await ConsumeAsync(host, old));
        Assert.True(await ConsumeAsync(host, await SnapshotAsync(guest)));

        Assert.Empty(await CartShop.LinesAsync(guest));
    }

    [Fact]
    public async Task Programs_change_lines_and_codes()
    {
        using var guest = shop.Host.Client(culture: "en");
        var variant = await CartShop.VariantAsync(guest, "rice");
        await guest.Http.PostAsJsonAsync("api/v1/cart/lines", new { variantId = variant, quantity = 2 });
        var id = (await guest.GetJsonAsync<JsonElement>("api/v1/cart")).GetProperty("lines")[0].GetProperty("id").GetString();

        using var changed = await guest.Http.PatchAsJsonAsync($"api/v1/cart/lines/{id}", new { quantity = 7 });
        using var coded = await guest.Http.PostAsJsonAsync("api/v1/cart/coupons", new { code = "NO-SUCH" });
        using var missing = await guest.Http.PatchAsJsonAsync($"api/v1/cart/lines/{Guid.CreateVersion7()}", new { quantity = 7 });
        var cart = await guest.GetJsonAsync<JsonElement>("api/v1/cart");
        using var removed = await guest.SendAsync(HttpMethod.Delete, $"api/v1/cart/lines/{id}");

        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal(14000, cart.GetProperty("totalMinor").GetInt64());
        Assert.Equal("NO-SUCH", cart.GetProperty("coupons")[0].GetString());
        Assert.NotEmpty(cart.GetProperty("problems").EnumerateArray());
        Assert.Empty(await CartShop.LinesAsync(guest));
    }

    private static async Task<CartSnapshot> SnapshotAsync(TestClient client)
    {
        var cart = await client.GetJsonAsync<JsonElement>("api/v1/cart");
        return new CartSnapshot(Guid.Parse(cart.GetProperty("id").GetString()!, CultureInfo.InvariantCulture), cart.GetProperty("version").GetInt64(), []);
    }

    private static Task<bool> ConsumeAsync(ModuleTestHost host, CartSnapshot cart) => host.WithAsync<IUnitOfWork, bool>(work =>
        work.ExecuteAsync((transaction, ct) => new Carts(null!, null!).ConsumeAsync(transaction, cart, ct), CancellationToken.None));
}
