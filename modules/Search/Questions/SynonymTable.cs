namespace CommunityKit.Search.Questions;

/// <summary>The synonyms of a shop by folded word. Immutable, thread-safe.</summary>
internal sealed class SynonymTable
{
    private readonly Dictionary<string, List<string>> _table = new(StringComparer.Ordinal);

    public SynonymTable(SynonymSet synonyms)
    {
        foreach (var rule in synonyms.Rules)
        {
            var words = rule.Words.Select(Key).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal).ToList();
            var finds = rule.Finds.Count == 0 ? words : [.. rule.Finds.Select(Key).Where(word => word.Length > 0)];
            foreach (var word in words)
            {
                if (!_table.TryGetValue(word, out var found))
                {
                    _table[word] = found = [];
                }

                found.AddRange(finds.Where(other => other != word && !found.Contains(other, StringComparer.Ordinal)));
            }
        }

        Words = [.. _table.Keys];
    }

    public static SynonymTable Empty { get; } = new(SynonymSet.None);

    /// <summary>Every word that has a synonym.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>What else is looked for; empty for most words.</summary>
    public IReadOnlyList<string> Of(string folded) => _table.TryGetValue(folded, out var found) ? found : [];

    /// <summary>A word as questions are compared with it: folded, runs apart by one blank.</summary>
    public static string Key(string word) => string.Join(' ', TextRuns.Of(Folding.Fold(word)).Select(run => run.Text));
}
