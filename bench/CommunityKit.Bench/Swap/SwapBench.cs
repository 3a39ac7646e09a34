using System.Diagnostics;
using CommunityKit.Host.Control;

namespace CommunityKit.Bench.Swap;

/// <summary>
/// One module of a shop is exchanged again and again while visitors read every page of it; a second shop stays on its version. Counts what
/// failed and what mixed two versions in one response.
/// </summary>
internal static class SwapBench
{
    private const string Module = "acme.hello";
    private const int DefaultSwaps = 60;
    private const int Visitors = 4;

    public static async Task<BenchResult> RunAsync(BenchOptions options)
    {
        var swaps = options.Count ?? DefaultSwaps;
        var site = HostUnderTest.NewSite(options.Packages);
        var host = await HostUnderTest.StartAsync(site);
        try
        {
            await BenchShop.CreateAsync(host, options, "moving", "/moving", $"{Module}@1.0.0");
            await BenchShop.CreateAsync(host, options, "steady", "/steady", $"{Module}@1.0.0");
            var pages = await PageCrawler.FindAsync(host.Address, "moving");
            Report.Progress($"{pages.Count} pages, {Visitors} visitors, {swaps} swaps");
            using var load = new Load(host.Address, pages, "moving", "steady", Module);
            await WarmAsync(host, load);
            var before = await host.CollectAsync();
            var quiet = await load.MeasureAsync(Visitors, TimeSpan.FromSeconds(5));

            var running = load.Start(Visitors);
            var installs = new List<double>();
            for (var i = 0; i < swaps; i++)
            {
                installs.Add(await SwapAsync(host, load, i % 2 == 0 ? "2.0.0" : "1.0.0"));
                if (i % 10 == 9)
                {
                    Report.Progress($"{i + 1} swaps, {running.Requests} requests, {running.Failed} failed");
                }
            }

            var busy = await running.StopAsync();
            var after = await host.CollectAsync();
            return Result(swaps, quiet, busy, installs, before, after);
        }
        finally
        {
            host.Dispose();
            Directory.Delete(site.Root, recursive: true);
        }
    }

    /// <summary>Both versions are built and read once, so that neither first load nor first JIT is counted as growth.</summary>
    private static async Task WarmAsync(HostUnderTest host, Load load)
    {
        for (var i = 0; i < 4; i++)
        {
            await host.InstallAsync("moving", $"{Module}@{(i % 2 == 0 ? "2.0.0" : "1.0.0")}");
            await load.MeasureAsync(Visitors, TimeSpan.FromSeconds(2));
        }
    }

    private static async Task<double> SwapAsync(HostUnderTest host, Load load, string version)
    {
        var began = Stopwatch.GetTimestamp();
        var install = host.InstallAsync("moving", $"{Module}@{version}");
        var answered = load.FirstAnswerAsync(version);
        await Task.WhenAll(install, answered);
        return Stopwatch.GetElapsedTime(began, await answered).TotalMilliseconds;
    }

    private static BenchResult Result(
        int swaps, LoadReport quiet, LoadReport busy, List<double> installs, MemoryReport before, MemoryReport after)
    {
        var figures = new Dictionary<string, object?>
        {
            ["requests"] = busy.Requests,
            ["failed"] = busy.Failed,
            ["mixed"] = busy.Mixed,
            ["strayed"] = busy.Strayed,
            ["swaps"] = swaps,
            ["installToFirstAnswerMs"] = Figures.Median(installs),
            ["installToFirstAnswerP95Ms"] = Figures.Quantile(installs, 0.95),
            ["installToFirstAnswerMaxMs"] = Math.Round(installs.Max(), 1),
            ["retained"] = after.Retained,
            ["managedGrowthMb"] = Math.Round(after.ManagedMb - before.ManagedMb, 2),
            ["residentGrowthMb"] = Math.Round(after.ResidentMb - before.ResidentMb, 1),
            ["p50Ms"] = Figures.Median(busy.Times),
            ["p99Ms"] = Figures.Quantile(busy.Times, 0.99),
            ["p50RatioToQuiet"] = Math.Round(Figures.Median(busy.Times) / Math.Max(0.01, Figures.Median(quiet.Times)), 2),
            ["p99RatioToQuiet"] = Math.Round(Figures.Quantile(busy.Times, 0.99) / Math.Max(0.01, Figures.Quantile(quiet.Times, 0.99)), 2),
            ["firstFailure"] = busy.FirstFailure,
        };
        return new BenchResult(figures, busy is { Failed: 0, Mixed: 0, Strayed: 0 } && after.Retained <= 2);
    }
}
