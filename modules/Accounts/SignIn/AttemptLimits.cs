using System.Collections.Concurrent;

namespace CommunityKit.Accounts.SignIn;

/// <summary>
/// Counts attempts by address and by account, in memory: the first barrier, taken before any password is looked at, so that even attempts
/// that come at once stay few. Thread-safe.
/// </summary>
/// <remarks>The lasting barrier is <see cref="Lockout"/>. Each node counts for itself.</remarks>
internal sealed class AttemptLimits(TimeProvider clock)
{
    private const int MaxEntries = 50_000;
    private readonly ConcurrentDictionary<(string Limit, string Key), Window> _windows = new();

    /// <summary>Takes one attempt; false if there are none left in this window.</summary>
    public bool TryTake(AttemptLimit limit, string key)
    {
        var now = clock.GetUtcNow();
        if (_windows.Count > MaxEntries)
        {
            Forget(now);
        }

        var window = _windows.AddOrUpdate(
            (limit.Name, key),
            _ => new Window(1, now + limit.Within),
            (_, old) => old.EndsAt <= now ? new Window(1, now + limit.Within) : old with { Taken = old.Taken + 1 });
        return window.Taken <= limit.Attempts;
    }

    /// <summary>Gives an attempt back that turned out to be right.</summary>
    public void GiveBack(AttemptLimit limit, string key)
    {
        if (_windows.TryGetValue((limit.Name, key), out var window))
        {
            _windows.TryUpdate((limit.Name, key), window with { Taken = Math.Max(0, window.Taken - 1) }, window);
        }
    }

    /// <summary>Drops ended windows and, should an attacker have filled the table with fresh ones, those that end first.</summary>
    private void Forget(DateTimeOffset now)
    {
        var oldest = _windows.OrderBy(w => w.Value.EndsAt).ToList();
        foreach (var (key, _) in oldest.Take(Math.Max(MaxEntries / 10, oldest.Count(w => w.Value.EndsAt <= now))))
        {
            _windows.TryRemove(key, out _);
        }
    }

    private sealed record Window(int Taken, DateTimeOffset EndsAt);
}
