using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CommunityKit.Bench.Swap;

/// <summary>Visitors who read all pages of two shops in turn and look closely at each answer.</summary>
internal sealed partial class Load(Uri address, IReadOnlyList<string> pages, string moving, string steady, string module) : IDisposable
{
    private readonly HttpClient _http = NewClient();

    public void Dispose() => _http.Dispose();

    public async Task<LoadReport> MeasureAsync(int visitors, TimeSpan time)
    {
        var running = Start(visitors);
        await Task.Delay(time);
        return await running.StopAsync();
    }

    public RunningLoad Start(int visitors) => new(visitors, VisitAsync);

    /// <summary>Asks the module's own page until it answers with a version; gives the time stamp of that answer.</summary>
    public async Task<long> FirstAnswerAsync(string version)
    {
        var page = new Uri(address, $"{moving}/hello");
        while (true)
        {
            var html = await _http.GetStringAsync(page);
            if (Versions(html).SequenceEqual([version]))
            {
                return Stopwatch.GetTimestamp();
            }
        }
    }

    private async Task VisitAsync(int visitor, RunningLoad tally, CancellationToken stop)
    {
        for (var i = visitor; !stop.IsCancellationRequested; i++)
        {
            var page = pages[i % pages.Count];
            var isSteady = i % 7 == 0;
            if (isSteady)
            {
                page = string.Concat("/", steady, page.AsSpan(moving.Length + 1));
            }

            var began = Stopwatch.GetTimestamp();
            try
            {
                using var response = await _http.GetAsync(new Uri(address, page), CancellationToken.None);
                var html = await response.Content.ReadAsStringAsync(CancellationToken.None);
                tally.Answered(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                if (!response.IsSuccessStatusCode)
                {
                    tally.Fail($"{page}: {(int)response.StatusCode}");
                }

                var versions = Versions(html);
                tally.Saw(isMixed: versions.Count > 1, hasStrayed: isSteady && versions.Any(v => v != "1.0.0"));
            }
            catch (HttpRequestException exception)
            {
                tally.Fail($"{page}: {exception.Message}");
            }
        }
    }

    /// <summary>Versions of the module that left a trace in a page: in its own markup, and in the addresses of its files.</summary>
    private IReadOnlyCollection<string> Versions(string html) =>
    [
        .. Marker().Matches(html).Select(m => m.Groups["version"].Value)
            .Concat(Regex.Matches(html, $"/_m/{Regex.Escape(module)}/(?<version>[^/]+)/", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(m => m.Groups["version"].Value))
            .Distinct(StringComparer.Ordinal),
    ];

    private static HttpClient NewClient()
    {
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(1) });
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return client;
    }

    [GeneratedRegex("data-hello=\"(?<version>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marker();
}
