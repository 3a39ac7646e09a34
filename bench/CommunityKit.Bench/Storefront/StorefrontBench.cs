using System.Text.Json;
using CommunityKit.Bench.Throughput;

namespace CommunityKit.Bench.Storefront;

/// <summary>
/// Lists, a category with its filters and product pages of a small and of a large shop, beside a hand-written program over the same databases.
/// </summary>
internal static class StorefrontBench
{
    private const int Small = 1_000;
    private const int Large = 100_000;
    private const int Visitors = 8;
    private const int Rounds = 3;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public static async Task<BenchResult> RunAsync(BenchOptions options)
    {
        var site = HostUnderTest.NewSite(options.Packages);
        try
        {
            await SeedAsync(options, site);
            using var host = await HostUnderTest.StartAsync(site);
            using var plainSmall = await ServerProcess.StartAsync("plain-shop", "--database", DatabaseOf(site, "small"));
            using var plainLarge = await ServerProcess.StartAsync("plain-shop", "--database", DatabaseOf(site, "large"));
            using var http = NewClient();
            var small = await MeasureAsync(http, host, plainSmall, "small");
            var large = await MeasureAsync(http, host, plainLarge, "large");
            return new BenchResult(ToFigures(small, large), small.Concat(large).All(pair => pair.Value.Failed == 0));
        }
        finally
        {
            Directory.Delete(site.Root, recursive: true);
        }
    }

    private static async Task SeedAsync(BenchOptions options, Tenancy.Sites.SiteFolder site)
    {
        using (var host = await HostUnderTest.StartAsync(site))
        {
            await BenchShop.CreateAsync(host, options, "small", "/small");
            await BenchShop.CreateAsync(host, options, "large", "/large");
        }

        foreach (var (shop, products) in new[] { ("small", Small), ("large", options.Count ?? Large) })
        {
            Report.Progress($"{shop}: {products} products");
            ManyGoods.Fill(DatabaseOf(site, shop), products);
        }
    }

    private static async Task<Dictionary<string, PairResult>> MeasureAsync(HttpClient http, HostUnderTest host, ServerProcess plain, string shop)
    {
        var list = JsonDocument.Parse(await http.GetStringAsync(new Uri(host.Address, $"{shop}/api/v1/catalog/products?limit=100"))).RootElement.GetProperty("items");
        string[] handles = [.. list.EnumerateArray().Select(item => item.GetProperty("handle").GetString()!)];
        var categories = JsonDocument.Parse(await http.GetStringAsync(new Uri(host.Address, $"{shop}/api/v1/catalog/categories"))).RootElement;
        string[] places = [.. Items(categories).Select(item => item.GetProperty("handle").GetString()!)];
        var results = new Dictionary<string, PairResult>(StringComparer.Ordinal);
        foreach (var (name, isGuest, ours, theirs) in new (string, bool, Func<int, string>, Func<int, string>)[]
        {
            ("listApi", true, _ => "api/v1/catalog/products?limit=24", _ => "list"),
            ("list", true, _ => "products", _ => "list"),
            ("category", true, i => $"categories/{places[i % places.Length]}", i => $"category/{places[i % places.Length]}"),
            ("product", true, i => $"products/{handles[i % handles.Length]}", i => $"product/{handles[i % handles.Length]}"),
            ("productOwn", false, i => $"products/{handles[i % handles.Length]}", i => $"product/{handles[i % handles.Length]}"),
        })
        {
            Task<Sample> Ours(TimeSpan time) => Clients.RunAsync(Visitors, time, host.Process, (client, turn) => AskAsync(http, new Uri(host.Address, $"{shop}/{ours((client * 7) + turn)}"), isGuest));
            Task<Sample> Theirs(TimeSpan time) => Clients.RunAsync(Visitors, time, plain.Process, (client, turn) => AskAsync(http, new Uri(plain.Address, theirs((client * 7) + turn)), isGuest));
            await Ours(WarmUp);
            await Theirs(WarmUp);
            results[name] = await Pair.RunAsync(Rounds, () => Ours(Turn), () => Theirs(Turn));
            Report.Progress($"{shop} {name}: {results[name].Ours.PerSecond:0}/s, baseline {results[name].Baseline.PerSecond:0}/s{(results[name].FirstFailure is { } failure ? ", " + failure : "")}");
        }

        return results;
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement categories) =>
        categories.ValueKind == JsonValueKind.Array ? categories.EnumerateArray() : categories.GetProperty("items").EnumerateArray();

    private static Dictionary<string, object?> ToFigures(Dictionary<string, PairResult> small, Dictionary<string, PairResult> large)
    {
        var figures = new Dictionary<string, object?>(StringComparer.Ordinal) { ["clients"] = Visitors };
        foreach (var (shop, results) in new[] { ("Small", small), ("Large", large) })
        {
            foreach (var (name, pair) in results)
            {
                figures[$"{name}{shop}PerSecond"] = Math.Round(pair.Ours.PerSecond);
                figures[$"{name}{shop}BaselinePerSecond"] = Math.Round(pair.Baseline.PerSecond);
                figures[$"{name}{shop}CpuMs"] = Math.Round(pair.Ours.CpuMsEach, 2);
                figures[$"{name}{shop}Ratio"] = pair.Ratio;
            }
        }

        figures["productRatio"] = small["product"].Ratio;
        figures["listGrowth"] = Math.Round(large["list"].Ours.CpuMsEach / small["list"].Ours.CpuMsEach, 2);
        figures["listApiGrowth"] = Math.Round(large["listApi"].Ours.CpuMsEach / small["listApi"].Ours.CpuMsEach, 2);
        figures["categoryGrowth"] = Math.Round(large["category"].Ours.CpuMsEach / small["category"].Ours.CpuMsEach, 2);
        figures["failed"] = small.Values.Concat(large.Values).Sum(pair => pair.Failed);
        return figures;
    }

    /// <param name="isGuest">False for a visitor with a cookie of a module, whose page is made for them alone.</param>
    private static async Task AskAsync(HttpClient http, Uri address, bool isGuest)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (!isGuest)
        {
            request.Headers.Add("Cookie", "bench=1");
        }

        using var response = await http.SendAsync(request);
        await response.Content.CopyToAsync(Stream.Null);
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{address.PathAndQuery}: {(int)response.StatusCode}");
        }
    }

    private static string DatabaseOf(Tenancy.Sites.SiteFolder site, string shop) =>
        Directory.EnumerateFiles(Path.Combine(site.Root, "tenants", shop), "*.db", SearchOption.AllDirectories).First();

    private static HttpClient NewClient()
    {
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, PooledConnectionLifetime = Timeout.InfiniteTimeSpan });
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-CN");
        return client;
    }
}
