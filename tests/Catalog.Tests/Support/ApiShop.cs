using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Catalog.Tests.Support;

/// <summary>A shop whose goods come and are looked at through the interface for programs.</summary>
internal sealed class ApiShop : IAsyncDisposable
{
    private ApiShop(ModuleTestHost host) => Host = host;

    public ModuleTestHost Host { get; }

    public static async Task<ApiShop> StartAsync(DatabaseKind database = DatabaseKind.Sqlite) =>
        new(await ModuleTestHost.StartAsync(new ModuleTestOptions { Modules = ["communitykit.catalog", "communitykit.admin"], Database = database }));

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    public Task<JsonNode> GetAsync(string path) => OkAsync(HttpMethod.Get, path, json: null);

    public Task<JsonNode> PostAsync(string json) => OkAsync(HttpMethod.Post, "products", json);

    public Task<JsonNode> PutAsync(string path, string json) => OkAsync(HttpMethod.Put, path, json);

    public Task<JsonNode> PatchAsync(string path, string json) => OkAsync(HttpMethod.Patch, path, json);

    /// <summary>Status and body, whatever they are.</summary>
    public async Task<(int Status, string Body)> SendAsync(HttpMethod method, string path, string? json)
    {
        using var client = Host.Client(TestUser.Owner, "en");
        using var request = new HttpRequestMessage(method, "api/v1/catalog/" + path);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await client.Http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private async Task<JsonNode> OkAsync(HttpMethod method, string path, string? json)
    {
        var (status, body) = await SendAsync(method, path, json);
        Assert.True(status is >= 200 and < 300, $"{method} {path}: {status} {body}");
        return body.Length == 0 ? JsonNode.Parse("{}")! : JsonNode.Parse(body)!;
    }
}
