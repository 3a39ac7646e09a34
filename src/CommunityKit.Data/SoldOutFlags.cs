using System.Collections.Concurrent;

namespace CommunityKit.Data;

/// <summary>
/// Remembers in memory what is sold out, so that the storm after the last unit never reaches the database. Only ever a shortcut to "no":
/// the
/// conditional update decides. Thread-safe; one per process is enough.
/// </summary>
/// <remarks>
/// Check before the attempt, mark when the conditional update said no, clear after the commit of a restock, cancellation or refund. A mark
/// that a restock has overtaken has no effect. A flag lasts a few seconds only, so a restock on another node is seen soon, too.
/// </remarks>
/// <param name="clock">The clock.</param>
public sealed class SoldOutFlags(TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _soldOut = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private long _restocks;

    /// <summary>Asks before an attempt; keep the answer for <see cref="Mark"/>.</summary>
    /// <param name="key">What is sold, for example the SKU's id.</param>
    public SoldOutCheck Check(string key)
    {
        var restocks = Volatile.Read(ref _restocks);
        var isSoldOut = _soldOut.TryGetValue(key, out var until) && clock.GetUtcNow() < until;
        return new SoldOutCheck(key, isSoldOut, restocks);
    }

    /// <summary>Remembers that the attempt after <paramref name="check"/> found nothing left.</summary>
    /// <param name="check">The answer of <see cref="Check"/> from before the attempt.</param>
    public void Mark(SoldOutCheck check)
    {
        lock (_lock)
        {
            if (check.Restocks == _restocks)
            {
                _soldOut[check.Key] = clock.GetUtcNow() + Lifetime;
            }
        }
    }

    /// <summary>Forgets, after units came back.</summary>
    /// <param name="key">What is sold.</param>
    public void Clear(string key)
    {
        lock (_lock)
        {
            _restocks++;
            _soldOut.TryRemove(key, out _);
        }
    }
}
