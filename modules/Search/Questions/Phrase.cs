namespace CommunityKit.Search.Questions;

/// <summary>Tokens that must stand side by side in a document. Tokens are letters and digits only, so no engine finds syntax in them.</summary>
/// <param name="Tokens">The tokens in order.</param>
internal sealed record Phrase(IReadOnlyList<string> Tokens)
{
    /// <summary>True if the last token may go on.</summary>
    public bool IsPrefix { get; init; }

    /// <summary>True if it is looked for in the readings of titles instead of in the texts.</summary>
    public bool IsSound { get; init; }

    /// <summary>The tokens of a folded text in the order in which an index holds them.</summary>
    public static Phrase Of(string folded, bool isPrefix = false)
    {
        var runs = TextRuns.Of(folded);
        var tokens = new List<string>();
        foreach (var (i, run) in runs.Index())
        {
            var isLast = i == runs.Count - 1;
            tokens.AddRange(run.IsIdeographic ? Bigrams.OfRun(run.Text) : TextRuns.Parts(run.Text));
            if (run.IsIdeographic && (!isLast || run.Text.Length == 1))
            {
                tokens.Add(run.Text[^1..]);
            }
        }

        return new Phrase(tokens) { IsPrefix = isPrefix || (runs.Count > 0 && runs[^1] is { IsIdeographic: true, Text.Length: 1 }) };
    }
}
