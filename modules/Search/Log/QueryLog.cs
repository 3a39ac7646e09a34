using System.Collections.Concurrent;
using CommunityKit.Search.Questions;

namespace CommunityKit.Search.Log;

/// <summary>
/// Counts questions in memory until they are written, once a minute: a search costs no write, and a crash costs a minute of counts.
/// Thread-safe.
/// </summary>
internal sealed class QueryLog(IUnitOfWork work, ISettings<SearchSettings> settings)
{
    private const int MaxKept = 5000;
    private const int DigitsOfContactData = 6;

    private readonly ConcurrentDictionary<(string Culture, string Text), (long Searches, long Misses)> _counts = new();

    public void Count(string culture, string text, bool isMiss)
    {
        var key = SynonymTable.Key(text.Length > SearchRequest.MaxText ? text[..SearchRequest.MaxText] : text);
        if (settings.Current.CountsQuestions && key.Length is > 0 and <= SearchRequest.MaxText && !IsContactData(text) && (_counts.Count < MaxKept || _counts.ContainsKey((culture, key))))
        {
            _counts.AddOrUpdate((culture, key), (1, isMiss ? 1 : 0), (_, count) => (count.Searches + 1, count.Misses + (isMiss ? 1 : 0)));
        }
    }

    /// <summary>Writes what was counted.</summary>
    public async ValueTask WriteAsync(CancellationToken cancellationToken)
    {
        var taken = new List<(string Culture, string Text, long Searches, long Misses)>();
        foreach (var key in _counts.Keys)
        {
            if (_counts.TryRemove(key, out var count))
            {
                taken.Add((key.Culture, key.Text, count.Searches, count.Misses));
            }
        }

        if (taken.Count == 0)
        {
            return;
        }

        await work.ExecuteAsync(
            async (transaction, token) =>
            {
                var day = QueryCount.DayOf(transaction.Now);
                foreach (var (culture, text, searches, misses) in taken)
                {
                    await transaction.ExecuteSqlAsync(
                        """
                        INSERT INTO sch_query (day, culture, text, searches, misses) VALUES (@day, @culture, @text, @searches, @misses)
                        ON CONFLICT (day, culture, text) DO UPDATE SET searches = sch_query.searches + excluded.searches, misses = sch_query.misses + excluded.misses
                        """,
                        token,
                        ("day", day),
                        ("culture", culture),
                        ("text", text),
                        ("searches", searches),
                        ("misses", misses));
                }
            },
            cancellationToken);
    }

    /// <summary>Addresses and numbers of people are none of a report's business.</summary>
    private static bool IsContactData(string text) => text.Contains('@', StringComparison.Ordinal) || text.Count(char.IsDigit) >= DigitsOfContactData;
}
