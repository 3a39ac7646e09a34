namespace CommunityKit.Search.Questions;

/// <summary>A word of a question and the ways to look for it.</summary>
/// <param name="Text">The word, folded.</param>
/// <param name="IsLatin">True for letters and digits.</param>
internal sealed record Element(string Text, bool IsLatin)
{
    private const int MinPrefix = 2;

    public required IReadOnlyList<Phrase> Exact { get; init; }

    public required IReadOnlyList<Unit> Near { get; init; }

    public IReadOnlyList<Phrase> Sounds { get; init; } = [];

    /// <summary>What to mark.</summary>
    public required IReadOnlyList<string> Marks { get; init; }

    public static Element Latin(string run)
    {
        var exact = Phrase.Of(run);
        return new Element(run, true)
        {
            Exact = [exact],
            Near = [new Unit(exact with { IsPrefix = run.Length >= MinPrefix })],
            Sounds = [.. SoundsOf(run)],
            Marks = run.Length > 3 && run.EndsWith('s') ? [run, run[..^1]] : [run],
        };
    }

    public static Element Ideographic(LexiconPiece piece)
    {
        var phrase = Phrase.Of(piece.Text);
        var pairs = Bigrams.OfRun(piece.Text).ToList();
        return new Element(piece.Text, false)
        {
            Exact = piece is { IsWord: true, Text.Length: > 2 } ? [new Phrase([piece.Text]), phrase] : [phrase],
            Near = pairs.Count > 0 ? [.. pairs.Select(pair => new Unit(new Phrase([pair])))] : [new Unit(phrase)],
            Marks = [piece.Text],
        };
    }

    /// <summary>Letters or digits and one character that belongs to them.</summary>
    public static Element Together(string text)
    {
        var phrase = Phrase.Of(text);
        return new Element(text, false) { Exact = [phrase], Near = [new Unit(phrase)], Marks = [text] };
    }

    private static IEnumerable<Phrase> SoundsOf(string letters)
    {
        if (letters.Length < MinPrefix || !letters.All(char.IsAsciiLetterLower))
        {
            yield break;
        }

        foreach (var reading in Pinyin.Parse(letters))
        {
            yield return new Phrase(reading.Syllables) { IsSound = true, IsPrefix = reading.IsUnfinished };
        }

        if (letters.Length <= Pinyin.MaxInitials)
        {
            yield return new Phrase([Pinyin.InitialsToken(letters)]) { IsSound = true, IsPrefix = true };
        }
    }
}
