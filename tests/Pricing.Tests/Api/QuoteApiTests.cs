using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CommunityKit.Pricing.Tests.Support;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Pricing.Tests.Api;

[Collection(PricingShopCollection.Name)]
public sealed class QuoteApiTests(PricingShop shop)
{
    [Fact]
    public async Task A_quote_is_explained_in_the_callers_language()
    {
        var tea = await VariantAsync("oolong");

        var english = await QuoteAsync(new TestUser("Ann"), "en", new { lines = new[] { new { variantId = tea, quantity = 4 } } });
        var chinese = await QuoteAsync(null, "zh-CN", new { lines = new[] { new { variantId = tea, quantity = 4 } } });

        Assert.Equal(33_000, english.GetProperty("totalMinor").GetInt64());
        Assert.Equal(
            ["List price ¥100", "Member price “Club”: ¥90 each", "Spring: from ¥300 on"],
            english.GetProperty("lines")[0].GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("reason").GetString()));
        Assert.Equal(37_000, chinese.GetProperty("totalMinor").GetInt64());
        Assert.Equal("春季满减：满 ¥300", chinese.GetProperty("lines")[0].GetProperty("steps")[1].GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Delivery_flash_prices_coupons_and_tax_come_together()
    {
        var lamp = await VariantAsync("lamp");

        var quote = await QuoteAsync(new TestUser("Ann"), "en", new
        {
            lines = new[] { new { variantId = lamp, quantity = 4 } },
            coupons = new[] { "Welcome10 ", "nonsense" },
            destination = new { country = "CN", divisions = new[] { "33", "3301" } },
            fulfilment = "delivery/standard",
        });

        Assert.Equal(20_000 - 1_000 + 1_000, quote.GetProperty("totalMinor").GetInt64());
        Assert.Equal("coupon-unknown", Assert.Single(quote.GetProperty("problems").EnumerateArray()).GetProperty("code").GetString());
        Assert.Equal(1_000, quote.GetProperty("charges")[0].GetProperty("totalMinor").GetInt64());
        Assert.Equal(2_301, quote.GetProperty("taxMinor").GetInt64());
        Assert.True(quote.GetProperty("isTaxIncluded").GetBoolean());
    }

    [Fact]
    public async Task A_place_that_is_not_delivered_to_is_told()
    {
        var quote = await QuoteAsync(null, "en", new
        {
            lines = new[] { new { variantId = await VariantAsync("cup"), quantity = 1 } },
            destination = new { country = "CN", divisions = new[] { "54", "5401" } },
            fulfilment = "delivery/standard",
        });

        Assert.Equal("delivery-unavailable", Assert.Single(quote.GetProperty("problems").EnumerateArray()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task What_is_wrong_with_a_request_is_said()
    {
        using var visitor = shop.Host.Client(culture: "en");
        using var empty = await visitor.SendAsync(HttpMethod.Post, "/api/v1/pricing/quotes", JsonContent.Create(new { lines = Array.Empty<object>() }));
        using var none = await visitor.SendAsync(HttpMethod.Post, "/api/v1/pricing/quotes", JsonContent.Create(new { lines = new[] { new { variantId = Guid.NewGuid(), quantity = 0 } } }));
        using var typo = await visitor.SendAsync(HttpMethod.Post, "/api/v1/pricing/quotes", JsonContent.Create(new { lins = 1 }));
        var unknown = await QuoteAsync(null, "en", new { lines = new[] { new { variantId = Guid.NewGuid(), quantity = 1 } } });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, none.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, typo.StatusCode);
        Assert.Equal("variant-unknown", Assert.Single(unknown.GetProperty("problems").EnumerateArray()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_coupons_of_a_member_are_the_members_own()
    {
        var user = new TestUser("Bea");
        using var member = shop.Host.Client(user, "en");
        using var guest = shop.Host.Client(culture: "en");

        using var claimed = await member.SendAsync(HttpMethod.Post, "/api/v1/pricing/coupons/shipfree/claim");
        using var again = await member.SendAsync(HttpMethod.Post, "/api/v1/pricing/coupons/shipfree/claim");
        using var unknown = await member.SendAsync(HttpMethod.Post, "/api/v1/pricing/coupons/welcome10/claim");
        using var refused = await guest.SendAsync(HttpMethod.Get, "/api/v1/pricing/coupons");
        var first = await member.GetJsonAsync<JsonElement>("/api/v1/pricing/coupons?limit=1");

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.NotFound, HttpStatusCode.Unauthorized], new[] { claimed, again, unknown, refused }.Select(answer => answer.StatusCode));
        var coupon = Assert.Single(first.GetProperty("items").EnumerateArray());
        Assert.Equal(("SHIPFREE", 1, true), (coupon.GetProperty("code").GetString(), coupon.GetProperty("unused").GetInt32(), coupon.GetProperty("canUse").GetBoolean()));
        Assert.NotEqual(JsonValueKind.Undefined, first.TryGetProperty("next", out var next) ? next.ValueKind : JsonValueKind.Undefined);
    }

    private Task<Guid> VariantAsync(string handle) =>
        PricingShop.ReadAsync(shop.Host, $"SELECT v.id FROM cat_variant v JOIN cat_product p ON p.id = v.product_id WHERE p.handle = '{handle}'", row => row.GetGuid(0));

    private async Task<JsonElement> QuoteAsync(TestUser? user, string culture, object body)
    {
        using var client = shop.Host.Client(user, culture);
        using var answer = await client.SendAsync(HttpMethod.Post, "/api/v1/pricing/quotes", JsonContent.Create(body));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
