using CommunityKit.Search.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Search.Synonyms;

/// <summary>
/// The shop's synonyms, in memory. Forgotten after each commit on this node; other nodes see a change after <see cref="MaxAge"/> at the
/// latest. Thread-safe.
/// </summary>
internal sealed class SynonymBook(IDbContextFactory<SearchDb> reading, TimeProvider clock)
{
    private volatile Known? _known;

    public static TimeSpan MaxAge { get; } = TimeSpan.FromSeconds(30);

    public void Forget() => _known = null;

    public async ValueTask<SynonymSet> ReadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_known is { } known && now - known.At <= MaxAge)
        {
            return known.Synonyms;
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var rows = await db.Synonyms.AsNoTracking().OrderBy(s => s.Id).ToListAsync(cancellationToken);
        var synonyms = rows.Count == 0 ? SynonymSet.None : new SynonymSet([.. rows.Select(row => row.ToRule())]);
        _known = new Known(synonyms, now);
        return synonyms;
    }

    private sealed record Known(SynonymSet Synonyms, DateTimeOffset At);
}
