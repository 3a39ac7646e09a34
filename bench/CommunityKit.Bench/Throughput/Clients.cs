using System.Diagnostics;

namespace CommunityKit.Bench.Throughput;

/// <summary>Some clients, each asking again as soon as it has its answer.</summary>
internal static class Clients
{
    /// <summary>Asks for a while.</summary>
    /// <param name="count">How many ask at once.</param>
    /// <param name="time">How long.</param>
    /// <param name="server">The asked process.</param>
    /// <param name="ask">One request or flow, given the number of the client and of its turn; throws when the answer is not good.</param>
    public static async Task<Sample> RunAsync(int count, TimeSpan time, Process server, Func<int, int, Task> ask)
    {
        long done = 0, failed = 0;
        string? firstFailure = null;
        server.Refresh();
        var cpuBefore = server.TotalProcessorTime;
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, count).Select(client => Task.Run(async () =>
        {
            for (var turn = 0; Stopwatch.GetElapsedTime(began) < time; turn++)
            {
                try
                {
                    await ask(client, turn);
                    Interlocked.Increment(ref done);
                }
                catch (Exception exception) when (exception is HttpRequestException or InvalidOperationException or TaskCanceledException)
                {
                    Interlocked.Increment(ref failed);
                    Interlocked.CompareExchange(ref firstFailure, exception.Message, null);
                }
            }
        })));
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        server.Refresh();
        return new Sample(done, failed, seconds, (server.TotalProcessorTime - cpuBefore).TotalMilliseconds) { FirstFailure = firstFailure };
    }
}
