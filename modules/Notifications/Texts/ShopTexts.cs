using System.Collections.Concurrent;
using CommunityKit.Notifications.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Notifications.Texts;

/// <summary>
/// The shop's own words, in memory. Forgotten after each commit on this node; other nodes see a change after <see cref="MaxAge"/> at the
/// latest. Thread-safe.
/// </summary>
internal sealed class ShopTexts(IDbContextFactory<NotificationsDb> reading, TimeProvider clock)
{
    private readonly ConcurrentDictionary<(string, string), (Words? Words, DateTimeOffset At)> _known = new();

    public static TimeSpan MaxAge { get; } = TimeSpan.FromSeconds(10);

    public void Forget() => _known.Clear();

    public async ValueTask<Words?> FindAsync(string template, string culture, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue((template, culture), out var known) && clock.GetUtcNow() - known.At <= MaxAge)
        {
            return known.Words;
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var words = await db.Texts.Where(t => t.Template == template && t.Culture == culture)
            .Select(t => new Words(t.Subject, t.Text))
            .SingleOrDefaultAsync(cancellationToken);
        _known[(template, culture)] = (words, clock.GetUtcNow());
        return words;
    }
}
