using System.Net.Http.Json;
using System.Text.Json;

namespace CommunityKit.Bench.Checkout;

/// <summary>Buys from the baseline.</summary>
internal sealed class PlainBuyer(Uri address)
{
    private readonly HttpClient _http = Buying.NewClient(address);

    public async Task BuyAsync(int client, int turn)
    {
        var cart = (await PostAsync("cart", new { variant = $"v{(client + turn) % 100}", quantity = 1 })).GetProperty("cart").GetString();
        var body = new { cart, address = JsonSerializer.Serialize(Buying.Address), method = "standard", key = Guid.NewGuid().ToString("N") };
        await PostAsync("quotes", body);
        var order = await PostAsync("orders", body);
        var id = order.GetProperty("id").GetString()!;
        await PostAsync($"orders/{id}/payments", new { provider = "bench" });
        await Buying.NoticeAsync(_http, "notices", id, order.GetProperty("total").GetInt64());
        var paid = await _http.GetFromJsonAsync<JsonElement>($"orders/{id}");
        if (paid.GetProperty("state").GetString() != "paid")
        {
            throw new InvalidOperationException("Not paid.");
        }
    }

    private async Task<JsonElement> PostAsync(string path, object body)
    {
        using var response = await _http.PostAsJsonAsync(path, body);
        return await Buying.ReadAsync(response);
    }
}
