using System.Collections.Concurrent;

namespace CommunityKit.Data;

/// <summary>
/// Counts for pagers and badges, kept in memory: a COUNT over a big table costs more than the page beside it. Thread-safe.
/// </summary>
/// <remarks>When a count is too old, one caller counts anew while the others get the old number. Keeps at most a thousand counts.</remarks>
/// <param name="clock">The clock.</param>
public sealed class CachedCounts(TimeProvider clock)
{
    private const int MaxEntries = 1000;
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>The count, at most <paramref name="maxAge"/> old unless somebody is counting just now.</summary>
    /// <param name="key">What is counted, filters included.</param>
    /// <param name="maxAge">How old the number may be.</param>
    /// <param name="count">Counts.</param>
    /// <param name="cancellationToken">Cancels the caller's own counting.</param>
    public async ValueTask<long> GetAsync(
        string key, TimeSpan maxAge, Func<CancellationToken, Task<long>> count, CancellationToken cancellationToken)
    {
        var entry = _entries.GetOrAdd(key, static _ => new Entry());
        var known = entry.Known;
        if (IsFresh(known, maxAge))
        {
            return known!.Count;
        }

        // With an old number at hand nobody waits; without one everybody waits for the first.
        if (!await entry.Counting.WaitAsync(known is null ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellationToken))
        {
            return known!.Count;
        }

        try
        {
            known = entry.Known;
            if (!IsFresh(known, maxAge))
            {
                entry.Known = known = new Counted(await count(cancellationToken), clock.GetUtcNow());
                Shrink();
            }

            return known!.Count;
        }
        finally
        {
            entry.Counting.Release();
        }
    }

    /// <summary>Forgets a count, so that the next caller counts anew.</summary>
    /// <param name="key">What is counted.</param>
    public void Forget(string key) => _entries.TryRemove(key, out _);

    private bool IsFresh(Counted? counted, TimeSpan maxAge) => counted is not null && clock.GetUtcNow() - counted.At <= maxAge;

    private void Shrink()
    {
        if (_entries.Count <= MaxEntries)
        {
            return;
        }

        foreach (var (key, _) in _entries.OrderBy(e => e.Value.Known?.At).Take(MaxEntries / 10).ToList())
        {
            _entries.TryRemove(key, out _);
        }
    }

    private sealed record Counted(long Count, DateTimeOffset At);

    private sealed class Entry
    {
        private volatile Counted? _known;

        public SemaphoreSlim Counting { get; } = new(1);

        public Counted? Known
        {
            get => _known;
            set => _known = value;
        }
    }
}
