using System.Net;
using System.Text.Json;
using CommunityKit.Cart.Tests.Support;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Cart.Tests.Shop;

/// <summary>A cart that friends fill together.</summary>
[Collection(CartShopCollection.Name)]
public sealed class SharedCartTests(CartShop shop) : IAsyncLifetime
{
    private readonly ModuleTestHost _host = shop.Host;
    private TestClient _owner = null!;

    public async Task InitializeAsync()
    {
        _owner = _host.Client(culture: "en");
        await CartShop.AddAsync(_owner, "rice", 2);
    }

    public Task DisposeAsync()
    {
        _owner.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Friends_add_their_own_part_and_the_owner_sees_and_pays_all()
    {
        var link = await OpenAsync();
        using var bo = _host.Client(culture: "en");
        await JoinAsync(bo, link, "Bo");
        using var li = _host.Client(culture: "en");
        await JoinAsync(li, link, "Li");

        var part = await AddToFriendAsync(bo, "oil");
        await AddToFriendAsync(li, "tea");

        Assert.Equal("Added to the shared cart", part.Text("main .ck-notice"));
        Assert.Equal(["The oil"], part.Texts(".cart-line__title"));
        Assert.Contains("30.00", part.Text(".ck-sum__total"), StringComparison.Ordinal);
        var cart = await _owner.GetAsync("cart");
        Assert.Equal(["From Bo", "From Li"], cart.Texts(".cart-line .ck-tag"));
        Assert.Equal(["My part", "Bo", "Li"], cart.Texts("section[aria-labelledby=share] dt"));
        Assert.Contains("80.00", cart.Text(".ck-sum__total"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_friend_changes_nobody_elses_line()
    {
        var link = await OpenAsync();
        using var bo = _host.Client(culture: "en");
        await JoinAsync(bo, link, "Bo");
        var part = await AddToFriendAsync(bo, "oil");
        var own = (await _owner.GetJsonAsync<JsonElement>("api/v1/cart")).GetProperty("lines")[0].GetProperty("id").GetString();

        part.One("form.cart-stepper").SetAttribute("action", $"/cart/shared/lines/{own}");
        await part.SubmitAsync("form.cart-stepper", CartShop.Fields(("quantity", "0")));

        Assert.Equal([("The rice", 2), ("The oil", 1)], await CartShop.LinesAsync(_owner));
    }

    [Fact]
    public async Task A_locked_cart_can_be_looked_at_and_a_revoked_or_ended_one_is_gone()
    {
        var link = await OpenAsync();
        using var bo = _host.Client(culture: "en");
        await JoinAsync(bo, link, "Bo");
        await (await _owner.GetAsync("cart")).SubmitAsync("form[action$='/lock']");

        var refused = await AddToFriendAsync(bo, "oil");
        Assert.Contains("closed the cart for changes", refused.Text("main"), StringComparison.Ordinal);
        Assert.Equal([("The rice", 2)], await CartShop.LinesAsync(_owner));

        await (await _owner.GetAsync("cart")).SubmitAsync("form[action$='/unlock']");
        _host.Clock.Advance(TimeSpan.FromHours(49));
        Assert.Equal(HttpStatusCode.Gone, (await bo.GetAsync(link)).Status);
        var fresh = await OpenAsync();
        Assert.Equal(HttpStatusCode.OK, (await bo.GetAsync(fresh)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await bo.GetAsync(link)).Status);

        await (await _owner.GetAsync("cart")).SubmitAsync("form[action$='/revoke']");
        Assert.Equal(HttpStatusCode.Gone, (await bo.GetAsync(fresh)).Status);
    }

    [Fact]
    public async Task A_made_up_link_leads_nowhere_and_a_friend_needs_a_name()
    {
        var link = await OpenAsync();
        using var stranger = _host.Client(culture: "en");

        Assert.Equal(HttpStatusCode.Gone, (await stranger.GetAsync("cart/shared/AAAA")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await stranger.GetAsync(link[..^6] + "AAAAAA")).Status);
        var again = await (await stranger.GetAsync(link)).SubmitAsync("form[action$='/join']", CartShop.Fields(("name", "   ")));
        Assert.Contains("Enter a name", again.Text("#name-problem"), StringComparison.Ordinal);
    }

    private async Task<string> OpenAsync()
    {
        var cart = await (await _owner.GetAsync("cart")).SubmitAsync("form[action$='/cart/share']");
        return new Uri(cart.One("#share-link").GetAttribute("value")!).AbsolutePath;
    }

    private static async Task JoinAsync(TestClient friend, string link, string name)
    {
        var part = await (await friend.GetAsync(link)).SubmitAsync("form[action$='/join']", CartShop.Fields(("name", name)));
        Assert.Contains($"Hello {name}", part.Text("main"), StringComparison.Ordinal);
    }

    private static async Task<HtmlPage> AddToFriendAsync(TestClient friend, string handle) =>
        await (await friend.GetAsync($"products/{handle}")).SubmitAsync("form[action$='/cart/shared/lines']");
}
