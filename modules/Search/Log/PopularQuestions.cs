using CommunityKit.Search.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Search.Log;

/// <summary>
/// What others ask in a language and find, the most frequent first. Only what was asked several times is shown to others: a single question
/// may be somebody's own. Kept for a few minutes. Thread-safe.
/// </summary>
internal sealed class PopularQuestions(IDbContextFactory<SearchDb> reading, ISearchIndex index, TimeProvider clock)
{
    public const int MinSearches = 3;

    private const int Kept = 12;
    private const int Candidates = 40;
    private const int Days = 30;

    private static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(5);

    private volatile Dictionary<string, (DateTimeOffset At, IReadOnlyList<string> Questions)> _known = [];

    public async ValueTask<IReadOnlyList<string>> ReadAsync(string culture, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_known.TryGetValue(culture, out var known) && now - known.At <= MaxAge)
        {
            return known.Questions;
        }

        var questions = new List<string>();
        foreach (var text in await AskedAsync(culture, now, cancellationToken))
        {
            // Without permissions: what is shown to everyone must find something for everyone.
            var found = await index.SearchAsync(new SearchRequest(text) { Culture = culture, Limit = 1 }, cancellationToken);
            if (found.Match == SearchMatch.Exact && questions.Count < Kept)
            {
                questions.Add(text);
            }
        }

        _known = new Dictionary<string, (DateTimeOffset, IReadOnlyList<string>)>(_known, StringComparer.Ordinal) { [culture] = (now, questions) };
        return questions;
    }

    private async Task<List<string>> AskedAsync(string culture, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = QueryCount.DayOf(now - TimeSpan.FromDays(Days));
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Queries.Where(q => q.Culture == culture && q.Day.CompareTo(since) >= 0)
            .GroupBy(q => q.Text)
            .Select(g => new { Text = g.Key, Found = g.Sum(q => q.Searches) - g.Sum(q => q.Misses) })
            .Where(row => row.Found >= MinSearches)
            .OrderByDescending(row => row.Found).ThenBy(row => row.Text)
            .Take(Candidates)
            .Select(row => row.Text)
            .ToListAsync(cancellationToken);
    }
}
