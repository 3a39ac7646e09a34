using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Catalog.Import.Tests.Support;

/// <summary>A shop of a test, seen as a program sees it.</summary>
internal sealed class ImportShop : IAsyncDisposable
{
    private const string Root = "/api/v1/catalog/";

    private ImportShop(ModuleTestHost host) => Host = host;

    public ModuleTestHost Host { get; }

    public static async Task<ImportShop> StartAsync(DatabaseKind database = DatabaseKind.Sqlite) =>
        new(await ModuleTestHost.StartAsync(new ModuleTestOptions { Modules = ["communitykit.catalog"], Database = database }));

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    public async Task<JsonNode> GetAsync(string path, TestUser? user = null)
    {
        using var response = await SendAsync(HttpMethod.Get, path, user: user ?? TestUser.Owner);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    /// <summary>Sends JSON; headers as <c>Name: value</c>.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? json = null, TestUser? user = null, params string[] headers)
    {
        using var client = Host.Client(user, "en");
        using var request = new HttpRequestMessage(method, (Root + path).TrimStart('/'));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        foreach (var header in headers.Select(header => header.Split(": ", 2)))
        {
            request.Headers.TryAddWithoutValidation(header[0], header[1]);
        }

        return await client.Http.SendAsync(request);
    }

    /// <summary>The sheet of all products.</summary>
    public async Task<string> ExportAsync()
    {
        using var response = await SendAsync(HttpMethod.Get, "export", user: TestUser.Owner);
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode}");
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Gives the shop column maps of its own.</summary>
    public async Task SetMapsAsync(string json)
    {
        using var folder = new TestFiles();
        var recipe = folder.Add(
            JsonSerializer.Serialize(new Dictionary<string, object>
            {
                ["$schema"] = "https://communitykit.dev/schemas/recipe-1.json",
                ["name"] = "Maps",
                ["parameters"] = new Dictionary<string, string>(),
                ["steps"] = new object[] { new { step = "settings", section = "communitykit.catalog", values = new { importMaps = json } } },
            }),
            "recipe.json");
        await Host.RunRecipeAsync(recipe);
    }

    /// <summary>All products with all that is known of them, versions included, for comparing two moments.</summary>
    public async Task<string> SnapshotAsync() => string.Join('\n', (await AllAsync()).Select(product => product.ToJsonString()));

    /// <summary>All products as shoppers know them: without hidden attributes, version and time of change.</summary>
    public async Task<string> GoodsAsync()
    {
        var all = await AllAsync();
        foreach (var product in all)
        {
            product.Remove("version");
            product.Remove("updated");
            foreach (var fact in product["attributes"]!.AsArray().Where(fact => fact!["hidden"]?.GetValue<bool>() == true).ToList())
            {
                product["attributes"]!.AsArray().Remove(fact);
            }
        }

        return string.Join('\n', all.Select(product => product.ToJsonString()));
    }

    private async Task<List<JsonObject>> AllAsync()
    {
        var all = new List<JsonObject>();
        string? after = null;
        do
        {
            var page = await GetAsync($"products?status=all&limit=100{(after is null ? "" : "&after=" + after)}");
            foreach (var item in page["items"]!.AsArray())
            {
                all.Add((await GetAsync("products/" + item!["id"])).AsObject());
            }

            after = page["next"]?.GetValue<string>();
        }
        while (after is not null);
        return all;
    }
}
