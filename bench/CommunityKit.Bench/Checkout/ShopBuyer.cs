using System.Net.Http.Json;
using System.Text.Json;

namespace CommunityKit.Bench.Checkout;

/// <summary>Buys from a shop over its interface for programs, as a guest with a cart of their own.</summary>
internal sealed class ShopBuyer
{
    /// <summary>The product that the sample sells at a lower price for some pieces.</summary>
    private const string FlashSale = "bath-duck";

    private readonly HttpClient _http;
    private readonly string[] _variants;

    private ShopBuyer(HttpClient http, string[] variants)
    {
        _http = http;
        _variants = variants;
    }

    /// <summary>Looks what the shop sells without a limit of pieces, and fills its shelves so that nothing runs out.</summary>
    public static async Task<ShopBuyer> PrepareAsync(Uri shop, Func<IReadOnlyList<string>, Task> fillShelvesAsync)
    {
        var http = Buying.NewClient(shop);
        var list = await http.GetFromJsonAsync<JsonElement>("api/v1/catalog/products?limit=100");
        var variants = new List<string>();
        var skus = new List<string>();
        foreach (var item in list.GetProperty("items").EnumerateArray())
        {
            var product = await http.GetFromJsonAsync<JsonElement>($"api/v1/catalog/products/{item.GetProperty("id").GetString()}");
            var variant = product.GetProperty("variants")[0];
            if (product.GetProperty("handle").GetString() != FlashSale && variant.TryGetProperty("sku", out var sku))
            {
                variants.Add(variant.GetProperty("id").GetString()!);
                skus.Add(sku.GetString()!);
            }
        }

        await fillShelvesAsync(skus);
        return new ShopBuyer(http, [.. variants]);
    }

    public async Task BuyAsync(int client, int turn)
    {
        var variant = _variants[((client * 31) + turn) % _variants.Length];
        using var added = await _http.PostAsJsonAsync("api/v1/cart/lines", new { variantId = variant, quantity = 1 });
        await Buying.ReadAsync(added);
        var cookie = string.Join("; ", added.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
        var quote = await PostAsync("api/v1/checkout/quotes", new { address = Buying.Address }, cookie);
        var order = await PostAsync(
            "api/v1/checkout/orders",
            new
            {
                address = Buying.Address,
                fulfilmentKey = quote.GetProperty("fulfilmentKey").GetString(),
                fingerprint = quote.GetProperty("fingerprint").GetString(),
                provider = "bench",
                email = "guest@example.com",
            },
            cookie,
            key: Guid.NewGuid().ToString("N"));
        var number = order.GetProperty("number").GetString()!;
        var secret = order.GetProperty("key").GetString()!;
        var payment = await PostAsync($"api/v1/orders/{number}/payments?key={Uri.EscapeDataString(secret)}", new { provider = "bench" }, cookie);
        await Buying.NoticeAsync(
            _http, "api/v1/payments/notices/bench", payment.GetProperty("redirectUrl").GetString()!.Split('/')[^1], order.GetProperty("dueMinor").GetInt64());
        for (var wait = 2; ; wait = Math.Min(wait * 2, 100))
        {
            // The order becomes paid by an event, a moment after the payment was recorded.
            var now = await _http.GetFromJsonAsync<JsonElement>($"api/v1/orders/{number}?key={Uri.EscapeDataString(secret)}");
            if (now.GetProperty("state").GetString() is not ("AwaitingPayment" or "awaitingPayment"))
            {
                return;
            }

            await Task.Delay(wait);
        }
    }

    private async Task<JsonElement> PostAsync(string path, object body, string cookie, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Cookie", cookie);
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        using var response = await _http.SendAsync(request);
        return await Buying.ReadAsync(response);
    }
}
