using System.Collections.Concurrent;
using CommunityKit.Customers.Data;
using CommunityKit.Texts;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Customers.Segments;

/// <summary>
/// Who is in which segment, in memory: prices ask with every quote. Forgotten after each commit on this node; other nodes see a change after
/// <see cref="MaxAge"/> at the latest. Thread-safe.
/// </summary>
internal sealed class SegmentCache(IDbContextFactory<CustomersDb> reading, TimeProvider clock)
{
    private const int MaxMembers = 20_000;

    private readonly ConcurrentDictionary<Guid, Aged<IReadOnlyList<string>>> _members = new();
    private Aged<IReadOnlyList<(string Code, LocalizedText Name)>>? _all;
    private long _generation;

    public static TimeSpan MaxAge { get; } = TimeSpan.FromSeconds(10);

    /// <summary>Drops everything.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _generation);
        Volatile.Write(ref _all, null);
        _members.Clear();
    }

    public async ValueTask<IReadOnlyList<string>> OfAsync(Guid memberId, CancellationToken cancellationToken)
    {
        if (_members.TryGetValue(memberId, out var known) && IsFresh(known))
        {
            return known.Value;
        }

        var generation = Interlocked.Read(ref _generation);
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        IReadOnlyList<string> codes = await db.SegmentMembers.Where(m => m.MemberId == memberId)
            .Join(db.Segments, m => m.SegmentId, s => s.Id, (_, s) => s.Code)
            .OrderBy(code => code)
            .ToListAsync(cancellationToken);
        if (generation == Interlocked.Read(ref _generation))
        {
            if (_members.Count >= MaxMembers)
            {
                _members.Clear();
            }

            _members[memberId] = new(codes, clock.GetUtcNow());
        }

        return codes;
    }

    public async ValueTask<IReadOnlyList<(string Code, LocalizedText Name)>> AllAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _all) is { } known && IsFresh(known))
        {
            return known.Value;
        }

        var generation = Interlocked.Read(ref _generation);
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var rows = await db.Segments.OrderBy(s => s.Code).Select(s => new { s.Code, s.Name }).ToListAsync(cancellationToken);
        IReadOnlyList<(string, LocalizedText)> all = [.. rows.Select(row => (row.Code, row.Name))];
        if (generation == Interlocked.Read(ref _generation))
        {
            Volatile.Write(ref _all, new(all, clock.GetUtcNow()));
        }

        return all;
    }

    private bool IsFresh<T>(Aged<T> known) => clock.GetUtcNow() - known.At <= MaxAge;

    private sealed record Aged<T>(T Value, DateTimeOffset At);
}
