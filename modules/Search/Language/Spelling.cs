namespace CommunityKit.Search.Language;

/// <summary>The Latin words of an index, to correct misspelt ones by. Immutable, thread-safe.</summary>
internal sealed class Spelling
{
    private const int MinLength = 4;
    private const int LongWord = 7;

    private readonly Dictionary<string, int> _weights;
    private readonly ILookup<int, string> _byLength;

    /// <param name="words">Folded words and the number of documents that have them.</param>
    public Spelling(IEnumerable<(string Word, int Weight)> words)
    {
        _weights = words.Where(w => w.Word.Length >= MinLength - 1).GroupBy(w => w.Word, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(w => w.Weight), StringComparer.Ordinal);
        _byLength = _weights.Keys.ToLookup(word => word.Length);
    }

    /// <summary>The known word next to a misspelt one; null for a word that is known, too short or like none.</summary>
    public string? Correct(string word)
    {
        if (word.Length < MinLength || _weights.ContainsKey(word) || word.Any(char.IsDigit))
        {
            return null;
        }

        var most = word.Length < LongWord ? 1 : 2;
        (int Distance, int Weight, string? Word) best = (most + 1, 0, null);
        for (var length = word.Length - most; length <= word.Length + most; length++)
        {
            foreach (var known in _byLength[length])
            {
                var distance = EditDistance.Between(word, known, Math.Min(most, best.Distance));
                if (distance < best.Distance || (distance == best.Distance && distance <= most && Better(known, best.Weight, best.Word)))
                {
                    best = (distance, _weights[known], known);
                }
            }
        }

        return best.Word;
    }

    private bool Better(string word, int weight, string? other) =>
        _weights[word] > weight || (_weights[word] == weight && string.CompareOrdinal(word, other) < 0);
}
