using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CommunityKit.Bench.Checkout;

/// <summary>What buyers of both shops do alike.</summary>
internal static class Buying
{
    private static readonly byte[] Key = Encoding.UTF8.GetBytes("the key of the benchmark");

    public static object Address { get; } = new
    {
        recipient = "王小满",
        phone = "13800138000",
        country = "CN",
        provinceCode = "33",
        cityCode = "3301",
        districtCode = "330106",
        detail = "文三路 90 号 3 幢 501",
    };

    public static HttpClient NewClient(Uri address) => new(new SocketsHttpHandler { UseCookies = false, PooledConnectionLifetime = Timeout.InfiniteTimeSpan })
    {
        BaseAddress = address,
    };

    public static async Task<JsonElement> ReadAsync(HttpResponseMessage response) => response.IsSuccessStatusCode
        ? await response.Content.ReadFromJsonAsync<JsonElement>()
        : throw new InvalidOperationException($"{response.RequestMessage!.RequestUri!.AbsolutePath}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");

    /// <summary>What the provider sends when the money has come.</summary>
    public static async Task NoticeAsync(HttpClient http, string path, string payment, long amount)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { payment, amount, number = Guid.NewGuid().ToString("N") });
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add("X-Signature", Convert.ToHexString(HMACSHA256.HashData(Key, body)));
        using var response = await http.SendAsync(request);
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{path}: {(int)response.StatusCode}");
        }
    }
}
