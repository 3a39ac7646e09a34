namespace CommunityKit.Search.Documents;

/// <summary>A document as an index takes it: tokens by the weight of their place, parted by blanks.</summary>
/// <param name="Words">Words of the title that are in the lexicon.</param>
/// <param name="Title">Pairs and words of the title.</param>
/// <param name="Brand">The same of the brand.</param>
/// <param name="Category">The same of the categories.</param>
/// <param name="Keywords">The same of the keywords.</param>
/// <param name="Body">The same of the text.</param>
/// <param name="Sounds">Readings of the title.</param>
internal sealed record DocumentText(string Words, string Title, string Brand, string Category, string Keywords, string Body, string Sounds)
{
    private const int MaxShown = 2000;

    /// <summary>Takes a document apart.</summary>
    public static DocumentText Of(SearchDocument document, Lexicon lexicon)
    {
        var title = Folding.Fold(document.Title);
        return new DocumentText(
            Joined(TextRuns.Of(title).Where(run => run.IsIdeographic).SelectMany(run => lexicon.Cut(run.Text)).Where(piece => piece.IsWord).Select(piece => piece.Text)),
            Joined(Bigrams.Of(title)),
            Tokens(document.Brand),
            Tokens(document.Category),
            Tokens(document.Keywords),
            Tokens(document.Body),
            Joined(Pinyin.Tokens(title).Concat(Pinyin.Tokens(Folding.Fold(document.Brand ?? "")))));
    }

    /// <summary>The part of a body that is kept to cut a hit's text from.</summary>
    public static string Shown(string? body) => body is { Length: > MaxShown } ? body[..MaxShown] : body ?? "";

    private static string Tokens(string? text) => string.IsNullOrEmpty(text) ? "" : Joined(Bigrams.Of(Folding.Fold(text)));

    private static string Joined(IEnumerable<string> tokens) => string.Join(' ', tokens);
}
