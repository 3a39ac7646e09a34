using CommunityKit.Bench.Throughput;
using CommunityKit.Testing.Databases;

namespace CommunityKit.Bench.Checkout;

/// <summary>
/// Guests who buy one thing each: cart, address, way, order, payment with the provider's signed notice, confirmation. Beside a hand-written
/// program that does the same with its own tables, on SQLite and PostgreSQL.
/// </summary>
internal static class CheckoutBench
{
    private const string Shop = "shop";
    private const int Rounds = 3;
    private static readonly int[] ClientCounts = [1, 8, 32];
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);

    public static async Task<BenchResult> RunAsync(BenchOptions options)
    {
        var figures = new Dictionary<string, object?>(StringComparer.Ordinal);
        var failed = await RunAsync(options, "Sqlite", Path.Combine(Path.GetTempPath(), $"ck-plain-{Guid.NewGuid():N}.db"), null, figures);
        if (PostgresServer.WhyAbsent is null)
        {
            await using var server = await PostgresServer.StartAsync(isDurable: true, CancellationToken.None);
            failed += await RunAsync(options, "Postgres", server.ConnectionString, server.Address, figures);
        }
        else
        {
            Report.Progress("PostgreSQL left out: " + PostgresServer.WhyAbsent);
        }

        figures["ordersRatio"] = figures.Where(f => f.Key.StartsWith("ordersRatio", StringComparison.Ordinal)).Min(f => (double)f.Value!);
        figures["failed"] = failed;
        return new BenchResult(figures, failed == 0);
    }

    private static async Task<long> RunAsync(
        BenchOptions options, string kind, string plainDatabase, string? shopDatabase, Dictionary<string, object?> figures)
    {
        var site = HostUnderTest.NewSite(options.Packages);
        long failed = 0;
        try
        {
            using var host = await HostUnderTest.StartAsync(site);
            await BenchShop.CreateAsync(host, options, Shop, "/" + Shop, shopDatabase, "communitykit.bench.pay");
            using var plain = await ServerProcess.StartAsync("plain-checkout", "--database", plainDatabase);
            var ours = await ShopBuyer.PrepareAsync(new Uri(host.Address, Shop + "/"), skus => BenchShop.FillShelvesAsync(host, Shop, skus));
            var theirs = new PlainBuyer(plain.Address);
            await Clients.RunAsync(8, WarmUp, host.Process, ours.BuyAsync);
            await Clients.RunAsync(8, WarmUp, plain.Process, theirs.BuyAsync);
            foreach (var clients in ClientCounts)
            {
                var pair = await Pair.RunAsync(
                    Rounds,
                    () => Clients.RunAsync(clients, Turn, host.Process, ours.BuyAsync),
                    () => Clients.RunAsync(clients, Turn, plain.Process, theirs.BuyAsync));
                figures[$"orders{kind}{clients}PerSecond"] = Math.Round(pair.Ours.PerSecond, 1);
                figures[$"orders{kind}{clients}BaselinePerSecond"] = Math.Round(pair.Baseline.PerSecond, 1);
                figures[$"orders{kind}{clients}CpuMs"] = Math.Round(pair.Ours.CpuMsEach, 2);
                figures[$"ordersRatio{kind}{clients}"] = pair.Ratio;
                failed += pair.Failed;
                Report.Progress($"{kind}, {clients} clients: {pair.Ours.PerSecond:0.0} orders/s, baseline {pair.Baseline.PerSecond:0.0}{(pair.FirstFailure is { } failure ? ", failed: " + failure : "")}");
            }

            return failed;
        }
        finally
        {
            Directory.Delete(site.Root, recursive: true);
            if (shopDatabase is null)
            {
                File.Delete(plainDatabase);
            }
        }
    }
}
