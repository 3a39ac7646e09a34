using System.Diagnostics;

namespace CommunityKit.Bench.Tenants;

/// <summary>
/// Many shops in one process, each with all modules: the first request of a sleeping shop, and the memory that one more idle shop costs.
/// </summary>
internal static class TenantsBench
{
    private const int DefaultTenants = 100;

    public static async Task<BenchResult> RunAsync(BenchOptions options)
    {
        var count = options.Count ?? DefaultTenants;
        var site = HostUnderTest.NewSite(options.Packages);
        try
        {
            var created = await CreateAsync(options, site, count);
            using var host = await HostUnderTest.StartAsync(site);
            using var http = new HttpClient();
            http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
            var plain = await PlainAsync(http, host);
            await http.GetStringAsync(new Uri(host.Address, "s000/"));
            var one = await host.CollectAsync();
            var first = new List<double>();
            var second = new List<double>();
            for (var i = 1; i < count; i++)
            {
                first.Add(await TimeAsync(http, new Uri(host.Address, $"s{i:000}/")));
                second.Add(await TimeAsync(http, new Uri(host.Address, $"s{i:000}/")));
                if (i % 20 == 0)
                {
                    Report.Progress($"{i} shops awake");
                }
            }

            var all = await host.CollectAsync();
            return new BenchResult(
                new Dictionary<string, object?>
                {
                    ["tenants"] = count,
                    ["modulesPerTenant"] = all.Loaded,
                    ["createTenantMs"] = Figures.Median(created),
                    ["firstRequestMs"] = Figures.Median(first),
                    ["firstRequestP95Ms"] = Figures.Quantile(first, 0.95),
                    ["secondRequestMs"] = Figures.Median(second),
                    ["plainHostRequestMs"] = plain,
                    ["firstRequestRatioToPlain"] = Math.Round(Figures.Median(first) / plain, 1),
                    ["managedMbPerTenant"] = Math.Round((all.ManagedMb - one.ManagedMb) / (count - 1), 2),
                    ["residentMbPerTenant"] = Math.Round((all.ResidentMb - one.ResidentMb) / (count - 1), 2),
                    ["residentMbWithOne"] = Math.Round(one.ResidentMb, 0),
                    ["residentMbWithAll"] = Math.Round(all.ResidentMb, 0),
                },
                Holds: true);
        }
        finally
        {
            Directory.Delete(site.Root, recursive: true);
        }
    }

    private static async Task<List<double>> CreateAsync(BenchOptions options, Tenancy.Sites.SiteFolder site, int count)
    {
        using var host = await HostUnderTest.StartAsync(site);
        var created = new List<double>();
        for (var i = 0; i < count; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await BenchShop.CreateAsync(host, options, $"s{i:000}", $"/s{i:000}", "acme.hello");
            created.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            if (i % 20 == 19)
            {
                Report.Progress($"{i + 1} shops created");
            }
        }

        return created;
    }

    /// <summary>A page of the host itself: what a request costs when no shop has to be built.</summary>
    private static async Task<double> PlainAsync(HttpClient http, HostUnderTest host)
    {
        var times = new List<double>();
        for (var i = 0; i < 50; i++)
        {
            times.Add(await TimeAsync(http, new Uri(host.Address, "health/live")));
        }

        return Math.Max(0.01, Figures.Median(times));
    }

    private static async Task<double> TimeAsync(HttpClient http, Uri address)
    {
        var began = Stopwatch.GetTimestamp();
        await http.GetStringAsync(address);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
