using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityKit.Data;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;
using CommunityKit.Testing.Time;

namespace CommunityKit.Orders.Tests.Support;

/// <summary>A shop with a few goods, one way of delivery and the sandbox to pay with.</summary>
public sealed class Store : IAsyncDisposable
{
    public const string Main = "main form[method=post]";

    /// <summary>Code of a coupon that takes 5.00 off.</summary>
    public const string Coupon = "FIVEOFF";

    private readonly Dictionary<string, Guid> _variants = new(StringComparer.Ordinal);

    private Store(ModuleTestHost host)
    {
        Host = host;
        Enter();
    }

    public ModuleTestHost Host { get; }

    public TestClient Guest { get; private set; } = null!;

    public TestClient Staff { get; private set; } = null!;

    public static async Task<Store> StartAsync(
        DatabaseKind database = DatabaseKind.Sqlite, int stock = 1_000_000, FakeClock? clock = null, params string[] modules)
    {
        var host = await ModuleTestHost.StartAsync(new ModuleTestOptions
        {
            Modules = ["communitykit.orders", "communitykit.payments.sandbox", "communitykit.admin", .. modules],
            Database = database,
            Clock = clock,
        });
        var store = new Store(host);
        await store.RunAsync(
            [
                new { step = "catalog.categories", file = "c.json" },
                new { step = "catalog.products", file = "p.json" },
                new { step = "settings", section = "communitykit.payments.sandbox", values = new { enabled = true, payerChooses = true } },
                new { step = "pricing.shipping", file = "s.json" },
                new { step = "pricing.coupons", file = "o.json" },
            ],
            JsonSerializer.Serialize(new[]
            {
                Product("rice", "Rice", "大米", "25.90", stock), Product("tea", "Tea", "茶叶", "88.00", stock), Product("gift", "Gift", "赠品", "0.00", stock),
            }),
            Delivery("standard", "Standard", "普通快递", "8.00"));
        foreach (var handle in (string[])["rice", "tea", "gift"])
        {
            await store.LearnAsync(handle);
        }

        await host.PumpAsync();
        return store;
    }

    /// <summary>Enters the shop again after its host was suspended.</summary>
    public async Task ResumeAsync()
    {
        await Host.ResumeAsync();
        Enter();
    }

    /// <summary>Puts new goods on the shelf that no other test touches.</summary>
    /// <returns>Their handle.</returns>
    public async Task<string> GoodsAsync(int stock, string price = "10.00")
    {
        var handle = "goods-" + Guid.NewGuid().ToString("N")[..12];
        await ChangeGoodsAsync(handle, price, stock);
        await LearnAsync(handle);
        return handle;
    }

    /// <summary>Makes goods, or gives them another price or count.</summary>
    public Task ChangeGoodsAsync(string handle, string price, int stock) => RunAsync(
        [new { step = "catalog.products", file = "p.json" }], JsonSerializer.Serialize(new[] { Product(handle, handle, handle, price, stock) }));

    /// <summary>Pieces of goods on the shelf.</summary>
    public Task<long> OnHandAsync(string handle) => LevelAsync(handle, "on_hand");

    /// <summary>Pieces of goods that belong to orders.</summary>
    public Task<long> ReservedAsync(string handle) => LevelAsync(handle, "reserved");

    public Guid Variant(string handle) => _variants[handle];

    /// <summary>An order as programs place it.</summary>
    public object Body(params (string Handle, int Quantity)[] lines) => new
    {
        lines = lines.Select(line => new { variantId = _variants[line.Handle], quantity = line.Quantity }),
        address = new
        {
            recipient = "林小满", phone = "13800138000", country = "CN", provinceCode = "33", cityCode = "3301", districtCode = "330106", detail = "文三路 1 号",
        },
        provider = "sandbox",
        email = "guest@shop.example",
    };

    /// <summary>Sends JSON with a key for repetitions.</summary>
    public static async Task<(HttpStatusCode Status, JsonNode? Body)> SendAsync(TestClient client, string path, object body, string? key = null)
    {
        using var request = Content(body, key ?? Guid.NewGuid().ToString(), path);
        using var answer = await client.Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    /// <summary>A request with a key.</summary>
    public static HttpRequestMessage Content(object body, string key, string path = "api/v1/checkout/orders")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", key);
        return request;
    }

    /// <summary>Places an order as a guest.</summary>
    public async Task<PlacedOrder> PlaceAsync(params (string Handle, int Quantity)[] lines)
    {
        var (status, body) = await SendAsync(Guest, "api/v1/checkout/orders", Body(lines));
        Assert.True(status == HttpStatusCode.Created, $"{status}: {body}");
        return new PlacedOrder(body!["number"]!.GetValue<string>(), body["key"]!.GetValue<string>(), body["totalMinor"]!.GetValue<long>());
    }

    /// <summary>Pays at the sandbox's cashier, or declines.</summary>
    public async Task PayAsync(PlacedOrder order, string fault = "None", bool pays = true, bool pump = true)
    {
        var (status, body) = await SendAsync(Guest, $"api/v1/orders/{order.Number}/payments?key={order.Key}", new { provider = "sandbox" });
        Assert.True(status == HttpStatusCode.OK, $"{status}: {body}");
        var cashier = await Guest.GetAsync(new Uri(body!["redirectUrl"]!.GetValue<string>()).PathAndQuery);
        await cashier.SubmitAsync("main form", new Dictionary<string, string?>(StringComparer.Ordinal) { ["fault"] = fault }, pays ? "button[value=true]" : "button[value=false]");
        if (pump)
        {
            await Host.PumpAsync();
        }
    }

    public async Task<PlacedOrder> PaidAsync(params (string Handle, int Quantity)[] lines)
    {
        var order = await PlaceAsync(lines);
        await PayAsync(order);
        return order;
    }

    /// <summary>The order as its buyer reads it.</summary>
    public Task<JsonNode> OrderAsync(PlacedOrder order) => Guest.GetJsonAsync<JsonNode>($"api/v1/orders/{order.Number}?key={order.Key}");

    public async Task<string> StateAsync(PlacedOrder order) => (await OrderAsync(order))["state"]!.GetValue<string>();

    /// <summary>Sends everything that is left.</summary>
    public async Task ShipAsync(PlacedOrder order, object? lines = null)
    {
        var (status, body) = await SendAsync(Staff, $"api/v1/orders/{order.Number}/shipments", new { carrier = "EMS", trackingNumber = "EE1", lines });
        Assert.True(status == HttpStatusCode.OK, $"{status}: {body}");
        await Host.PumpAsync();
    }

    /// <summary>Moves the clock and does what is due.</summary>
    public async Task WaitAsync(TimeSpan time)
    {
        Host.Clock.Advance(time);
        await Host.PumpAsync();
        await Host.PumpAsync();
    }

    /// <summary>One number from the shop's database.</summary>
    public Task<long> CountAsync(string sql) => Host.WithAsync<IUnitOfWork, long>(work => work.ExecuteAsync(
        async (transaction, token) =>
        {
            await using var command = transaction.Connection.CreateCommand();
            command.Transaction = transaction.DatabaseTransaction;
            command.CommandText = sql;
            return Convert.ToInt64(await command.ExecuteScalarAsync(token), CultureInfo.InvariantCulture);
        },
        CancellationToken.None));

    public async ValueTask DisposeAsync()
    {
        Guest.Dispose();
        Staff.Dispose();
        await Host.DisposeAsync();
    }

    public async Task RunAsync(object[] steps, string products = "[]", string shipping = "{}")
    {
        var folder = Directory.CreateTempSubdirectory("ck-recipe-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "p.json"), products);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "s.json"), shipping);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "c.json"), JsonSerializer.Serialize(new[] { new { handle = "larder", name = Both("Larder", "粮油") } }));
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, "o.json"),
                JsonSerializer.Serialize(new[] { new { code = Coupon, name = Both("Five off", "立减五元"), kind = "amount", amount = "5.00" } }));
            var recipe = Path.Combine(folder.FullName, "recipe.json");
            await File.WriteAllTextAsync(recipe, JsonSerializer.Serialize(new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["$schema"] = "https://communitykit.dev/schemas/recipe-1.json", ["name"] = "Store", ["parameters"] = new { }, ["steps"] = steps,
            }));
            await Host.RunRecipeAsync(recipe);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Dictionary<string, string> Both(string en, string zh) => new(StringComparer.Ordinal) { ["en"] = en, ["zh-CN"] = zh };

    /// <summary>A way of delivery to a zone of China; the whole of it without a division.</summary>
    public static string Delivery(string code, string en, string zh, string fee, params string[] divisions) => JsonSerializer.Serialize(new
    {
        ways = new[] { new { code, name = Both(en, zh) } },
        zones = new[] { new { code = "zone-" + code, name = Both("Zone", "地区"), countries = new[] { "CN" }, divisions, rates = new[] { new { way = code, fee } } } },
    });

    private void Enter()
    {
        Guest = Host.Client(culture: "en");
        Staff = Host.Client(TestUser.Owner, "en");
    }

    private async Task LearnAsync(string handle)
    {
        var product = await Guest.GetJsonAsync<JsonNode>("api/v1/catalog/products/" + handle);
        _variants[handle] = product["variants"]![0]!["id"]!.GetValue<Guid>();
    }

    private Task<long> LevelAsync(string handle, string column) => CountAsync(
        $"SELECT COALESCE(SUM({column}), 0) FROM inv_level WHERE UPPER(CAST(variant_id AS TEXT)) = '{Variant(handle).ToString().ToUpperInvariant()}'");

    private static object Product(string handle, string en, string zh, string price, int stock) => new
    {
        handle,
        title = Both(en, zh),
        status = "active",
        category = "larder",
        variants = new object[] { new { sku = handle.ToUpperInvariant(), price, stock } },
    };
}
