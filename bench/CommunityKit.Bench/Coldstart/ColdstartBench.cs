using System.Diagnostics;
using System.Net;

namespace CommunityKit.Bench.Coldstart;

/// <summary>
/// From nothing to the first page: a fresh process with one shop, beside a plain page from Kestrel started in turn in the same run.
/// </summary>
internal static class ColdstartBench
{
    private const int DefaultStarts = 5;

    public static async Task<BenchResult> RunAsync(BenchOptions options)
    {
        var starts = options.Count ?? DefaultStarts;
        var site = HostUnderTest.NewSite(options.Packages);
        try
        {
            using (var host = await HostUnderTest.StartAsync(site))
            {
                await BenchShop.CreateAsync(host, options, "shop", "/shop");
            }

            var listening = new List<double>();
            var firstPage = new List<double>();
            var plain = new List<double>();
            var memory = new List<double>();
            for (var i = 0; i < starts; i++)
            {
                plain.Add(await PlainAsync());
                var began = Stopwatch.GetTimestamp();
                using var host = await HostUnderTest.StartAsync(site);
                listening.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                using var http = new HttpClient();
                http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
                await http.GetStringAsync(new Uri(host.Address, "shop/"));
                firstPage.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                memory.Add(host.ResidentMb);
                Report.Progress($"start {i + 1}: listening {listening[^1]:0} ms, first page {firstPage[^1]:0} ms, plain page {plain[^1]:0} ms");
            }

            return new BenchResult(
                new Dictionary<string, object?>
                {
                    ["starts"] = starts,
                    ["listeningMs"] = Figures.Median(listening),
                    ["firstPageMs"] = Figures.Median(firstPage),
                    ["plainPageMs"] = Figures.Median(plain),
                    ["listeningRatioToPlain"] = Math.Round(Figures.Median(listening) / Figures.Median(plain), 2),
                    ["firstPageRatioToPlain"] = Math.Round(Figures.Median(firstPage) / Figures.Median(plain), 2),
                    ["residentMb"] = Math.Round(Figures.Median(memory), 0),
                },
                Holds: true);
        }
        finally
        {
            Directory.Delete(site.Root, recursive: true);
        }
    }

    private static async Task<double> PlainAsync()
    {
        var port = FreePort();
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { typeof(ColdstartBench).Assembly.Location, "plain-page", $"http://127.0.0.1:{port}" },
            UseShellExecute = false,
        })!;
        try
        {
            using var http = new HttpClient();
            while (true)
            {
                try
                {
                    await http.GetStringAsync(new Uri($"http://127.0.0.1:{port}/"));
                    return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
                }
                catch (HttpRequestException) when (!process.HasExited)
                {
                    await Task.Delay(5);
                }
            }
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
