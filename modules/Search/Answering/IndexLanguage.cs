using CommunityKit.Search.Questions;

namespace CommunityKit.Search.Answering;

/// <summary>The words by which the titles of an index are cut, and what follows from them. Thread-safe.</summary>
internal sealed class IndexLanguage(Lexicon lexicon)
{
    private (SynonymSet Synonyms, QuestionReader Reader)? _questions;
    private (long Seq, Spelling Spelling)? _spelling;

    /// <summary>The words; they stay the same while the index lives.</summary>
    public Lexicon Lexicon { get; } = lexicon;

    /// <summary>The reader of questions for these synonyms.</summary>
    public QuestionReader Questions(SynonymSet synonyms)
    {
        var kept = _questions;
        if (kept is { } known && ReferenceEquals(known.Synonyms, synonyms))
        {
            return known.Reader;
        }

        var made = new QuestionReader(Lexicon, new SynonymTable(synonyms));
        _questions = (synonyms, made);
        return made;
    }

    /// <summary>The Latin words of the index.</summary>
    public async ValueTask<Spelling> SpellingAsync(IIndexReader reader, long seq, CancellationToken cancellationToken)
    {
        var kept = _spelling;
        if (kept is { } known && known.Seq == seq)
        {
            return known.Spelling;
        }

        var made = new Spelling(await reader.LatinWordsAsync(cancellationToken));
        _spelling = (seq, made);
        return made;
    }
}
