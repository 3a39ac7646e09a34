using System.Collections.Concurrent;

namespace CommunityKit.Bench.Swap;

/// <summary>Visitors at work, and their tally.</summary>
internal sealed class RunningLoad : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<double> _times = new();
    private readonly Task _visitors;
    private long _failed;
    private long _mixed;
    private long _strayed;
    private string? _firstFailure;

    public RunningLoad(int visitors, Func<int, RunningLoad, CancellationToken, Task> visit) =>
        _visitors = Task.WhenAll(Enumerable.Range(0, visitors).Select(i => Task.Run(() => visit(i * 3, this, _stop.Token), CancellationToken.None)));

    public long Requests => _times.Count;

    public long Failed => Interlocked.Read(ref _failed);

    public void Answered(double milliseconds) => _times.Enqueue(milliseconds);

    public void Fail(string what)
    {
        Interlocked.Increment(ref _failed);
        Interlocked.CompareExchange(ref _firstFailure, what, null);
    }

    public void Saw(bool isMixed, bool hasStrayed)
    {
        if (isMixed)
        {
            Interlocked.Increment(ref _mixed);
        }

        if (hasStrayed)
        {
            Interlocked.Increment(ref _strayed);
        }
    }

    public void Dispose() => _stop.Dispose();

    public async Task<LoadReport> StopAsync()
    {
        await _stop.CancelAsync();
        await _visitors;
        Dispose();
        return new LoadReport(Requests, Failed, Interlocked.Read(ref _mixed), Interlocked.Read(ref _strayed), [.. _times], _firstFailure);
    }
}
