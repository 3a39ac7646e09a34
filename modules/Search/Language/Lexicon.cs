namespace CommunityKit.Search.Language;

/// <summary>
/// The words of a shop: mined from its titles, and the names of brands, categories and tags. Cuts ideographic runs into words. Immutable,
/// thread-safe.
/// </summary>
internal sealed class Lexicon
{
    private const int MaxWord = 8;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    public Lexicon(IEnumerable<string> words)
    {
        Words = words.Where(word => word.Length is >= 2 and <= MaxWord).ToHashSet(StringComparer.Ordinal);
        _words = Words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static Lexicon Empty { get; } = new([]);

    public HashSet<string> Words { get; }

    public bool Contains(ReadOnlySpan<char> text) => _words.Contains(text);

    /// <summary>The lexicon with more words.</summary>
    public Lexicon With(IEnumerable<string> words) => new(Words.Concat(words));

    /// <summary>
    /// Cuts a run by maximum match from both ends and takes the cut with fewer pieces, then with fewer single characters. Neighbouring
    /// characters outside every word stay together as one piece.
    /// </summary>
    public List<LexiconPiece> Cut(string run)
    {
        var forward = Forward(run);
        var backward = Backward(run);
        return Joined(run, Cost(backward) <= Cost(forward) ? backward : forward);
    }

    private static int Cost(List<(int Start, int Length)> cut) => (cut.Count * 100) + cut.Count(piece => piece.Length == 1);

    private List<(int Start, int Length)> Forward(string run)
    {
        var cut = new List<(int, int)>();
        for (var at = 0; at < run.Length;)
        {
            var length = Math.Min(MaxWord, run.Length - at);
            while (length > 1 && !Contains(run.AsSpan(at, length)))
            {
                length--;
            }

            cut.Add((at, length));
            at += length;
        }

        return cut;
    }

    private List<(int Start, int Length)> Backward(string run)
    {
        var cut = new List<(int, int)>();
        for (var end = run.Length; end > 0;)
        {
            var length = Math.Min(MaxWord, end);
            while (length > 1 && !Contains(run.AsSpan(end - length, length)))
            {
                length--;
            }

            cut.Add((end - length, length));
            end -= length;
        }

        cut.Reverse();
        return cut;
    }

    private static List<LexiconPiece> Joined(string run, List<(int Start, int Length)> cut)
    {
        var pieces = new List<LexiconPiece>();
        foreach (var (start, length) in cut)
        {
            var isWord = length > 1;
            if (!isWord && pieces.Count > 0 && !pieces[^1].IsWord)
            {
                pieces[^1] = pieces[^1] with { Text = pieces[^1].Text + run[start] };
            }
            else
            {
                pieces.Add(new LexiconPiece(run.Substring(start, length), isWord));
            }
        }

        return pieces;
    }
}
