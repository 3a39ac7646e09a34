namespace CommunityKit.Search.Documents;

/// <summary>What a document gives to suggestions and to the correction of spelling.</summary>
internal static class DocumentTerms
{
    private const int MaxTitle = 60;
    private const int MinLatin = 3;

    /// <summary>The terms of a document; none of one that not everyone may see.</summary>
    public static IEnumerable<Term> Of(SearchDocument document, Lexicon lexicon)
    {
        if (document.RequiredPermission is not null || document.Deleted)
        {
            return [];
        }

        var names = Names(document.Brand).Concat(Names(document.Category)).Concat(Names(document.Keywords)).ToList();
        var folded = Folding.Fold(document.Title);
        var words = TextRuns.Of(folded).SelectMany(run => run.IsIdeographic
            ? lexicon.Cut(run.Text).Where(piece => piece.IsWord).Select(piece => piece.Text)
            : run.Text.Length >= MinLatin && !run.Text.Any(char.IsDigit) ? [run.Text] : []);
        var terms = names.Concat(words).Select(text => new Term(text, TermKind.Word));
        return document.Title.Length is > 0 and <= MaxTitle ? terms.Append(new Term(document.Title, TermKind.Title)) : terms;
    }

    /// <summary>Names of brands, categories and tags, which are words of the lexicon too.</summary>
    public static IEnumerable<string> Names(string? text) =>
        (text ?? "").Split(['\n', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(name => name.Length is >= 2 and <= 20 && !name.All(char.IsDigit));

    /// <summary>The keys that a term is found by: itself, and for Chinese its full reading and the initials of it.</summary>
    public static IEnumerable<string> Keys(Term term)
    {
        var folded = Folding.Fold(term.Text);
        yield return folded;
        if (term.Kind == TermKind.Word && TextRuns.Of(folded) is [{ IsIdeographic: true } run])
        {
            var syllables = Pinyin.Read(run.Text);
            if (syllables.Count == run.Text.Length)
            {
                yield return string.Concat(syllables);
                yield return string.Concat(syllables.Select(syllable => syllable[0]));
            }
        }
    }
}
