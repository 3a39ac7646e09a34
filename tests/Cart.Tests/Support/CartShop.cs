using System.Net;
using System.Text.Json;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Cart.Tests.Support;

/// <summary>A shop with a cart and some goods.</summary>
public sealed class CartShop : IAsyncLifetime
{
    public ModuleTestHost Host { get; private set; } = null!;

    public async Task InitializeAsync() => Host = await StartAsync();

    public async Task DisposeAsync()
    {
        if (Host is not null)
        {
            await Host.DisposeAsync();
        }
    }

    public static async Task<ModuleTestHost> StartAsync(DatabaseKind database = DatabaseKind.Sqlite)
    {
        var host = await ModuleTestHost.StartAsync(new ModuleTestOptions
        {
            Modules = ["communitykit.cart", "communitykit.inventory"],
            Database = database,
        });
        await AddGoodsAsync(host, ("tea", "10.00", 5), ("rice", "20.00", 50), ("salt", "3.00", 0), ("oil", "30.00", 9));
        await host.PumpAsync();
        return host;
    }

    /// <summary>Makes or changes goods of one variant, by recipe.</summary>
    public static async Task AddGoodsAsync(ModuleTestHost host, params (string Handle, string Price, int Stock)[] goods)
    {
        var folder = Directory.CreateTempSubdirectory("ck-recipe-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "p.json"), JsonSerializer.Serialize(goods.Select(good => new
            {
                handle = good.Handle,
                title = new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = $"The {good.Handle}", ["zh-CN"] = $"好货{good.Handle}" },
                status = "active",
                variants = new object[] { new { sku = good.Handle.ToUpperInvariant(), price = good.Price, stock = good.Stock } },
            })));
            var recipe = Path.Combine(folder.FullName, "recipe.json");
            await File.WriteAllTextAsync(recipe, JsonSerializer.Serialize(new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["$schema"] = "https://communitykit.dev/schemas/recipe-1.json",
                ["name"] = "Goods",
                ["parameters"] = new { },
                ["steps"] = new object[] { new { step = "catalog.products", file = "p.json" } },
            }));
            await host.RunRecipeAsync(recipe);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Id of a product's variant, from its buy box.</summary>
    public static async Task<string> VariantAsync(TestClient client, string handle) =>
        (await client.GetAsync($"products/{handle}")).One(".cart-buy [name=variantId]").GetAttribute("value")!;

    /// <summary>Puts something in as a browser without scripts does.</summary>
    public static async Task<HtmlPage> AddAsync(TestClient client, string handle, int quantity = 1) =>
        await (await client.GetAsync($"products/{handle}")).SubmitAsync(".cart-buy", Fields(("quantity", $"{quantity}")));

    public static Dictionary<string, string?> Fields(params (string Name, string? Value)[] fields) =>
        fields.ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);

    /// <summary>The same person, now signed in: another client with the guest's cookies.</summary>
    public static TestClient SignedIn(ModuleTestHost host, TestClient guest, TestUser user)
    {
        var client = host.Client(user, "en");
        foreach (Cookie cookie in guest.Cookies.GetCookies(host.Address))
        {
            client.Cookies.Add(cookie);
        }

        return client;
    }

    public static async Task<IReadOnlyList<(string Title, int Quantity)>> LinesAsync(TestClient client)
    {
        var cart = await client.GetJsonAsync<JsonElement>("api/v1/cart");
        return [.. cart.GetProperty("lines").EnumerateArray().Select(line => (line.GetProperty("title").GetString()!, line.GetProperty("quantity").GetInt32()))];
    }
}
