namespace CommunityKit.Search.Questions;

/// <summary>Takes questions apart by the words of the shop and its synonyms. Immutable, thread-safe.</summary>
internal sealed class QuestionReader(Lexicon lexicon, SynonymTable synonyms)
{
    private const int MaxElements = 16;
    private const int MaxJoined = 3;

    private readonly Lexicon _lexicon = synonyms.Words.Count == 0 ? lexicon : lexicon.With(synonyms.Words);

    /// <summary>The plans for a question; null if there is no letter and no digit in it.</summary>
    public Question? Read(string text)
    {
        var folded = Folding.Fold(text.Length > SearchRequest.MaxText ? text[..SearchRequest.MaxText] : text).Trim();
        var elements = Elements(folded);
        if (elements.Count == 0)
        {
            return null;
        }

        var words = new List<string>(elements.SelectMany(element => element.Marks));
        var exact = Exact(elements, words);
        var near = elements.SelectMany(element => element.Near).ToList();
        return new Question(folded, [.. words.Distinct(StringComparer.Ordinal)])
        {
            Exact = new Plan(exact, NeedsAll: true),
            Near = new Plan(near, NeedsAll: true),
            Sound = elements.Exists(element => element.Sounds.Count > 0)
                ? new Plan([.. elements.Select(element => new Unit([.. element.Exact, .. element.Sounds]))], NeedsAll: true)
                : null,
            Loose = new Plan([.. exact, .. elements.Where(element => !element.IsLatin).SelectMany(element => element.Near)], NeedsAll: false),
            LatinWords = [.. elements.Where(element => element.IsLatin).Select(element => element.Text)],
        };
    }

    /// <summary>
    /// The word with the one after it: a better hit, and always a hit of the word itself, so that it may stand beside it as another way to say
    /// it. Chinese only: English says the same in many orders, there neighbours tell little.
    /// </summary>
    private static IEnumerable<Phrase> Together(List<Element> elements, int at, int taken) =>
        taken == 1 && at + 1 < elements.Count && !elements[at].IsLatin && !elements[at + 1].IsLatin
            ? [Phrase.Of(elements[at].Text + elements[at + 1].Text)]
            : [];

    private List<Element> Elements(string folded)
    {
        var elements = new List<Element>();
        foreach (var run in TextRuns.Of(folded))
        {
            if (!run.IsIdeographic)
            {
                elements.Add(Element.Latin(run.Text));
                continue;
            }

            var rest = run.Text;
            if (run.IsAttached && elements is [.., { IsLatin: true } before] && BelongsToNumber(before.Text, rest))
            {
                elements[^1] = Element.Together(before.Text + rest[0]);
                rest = rest[1..];
            }

            elements.AddRange(_lexicon.Cut(rest).Select(Element.Ideographic));
        }

        return elements.Count > MaxElements ? elements[..MaxElements] : elements;
    }

    /// <summary>3段, L码, 500克奶粉: one character after letters, or the first after digits unless it begins a word.</summary>
    private bool BelongsToNumber(string latin, string run) =>
        run.Length == 1 || (char.IsDigit(latin[^1]) && !_lexicon.Cut(run)[0].IsWord);

    private List<Unit> Exact(List<Element> elements, List<string> words)
    {
        var units = new List<Unit>();
        for (var i = 0; i < elements.Count;)
        {
            var (taken, alternatives) = Alternatives(elements, i);
            var own = taken == 1 ? elements[i].Exact : [Phrase.Of(string.Join(' ', elements.Skip(i).Take(taken).Select(element => element.Text)))];
            units.Add(new Unit([.. own, .. Together(elements, i, taken), .. alternatives.Select(alternative => Phrase.Of(alternative))]));
            words.AddRange(alternatives);
            i += taken;
        }

        return units;
    }

    private (int Taken, IReadOnlyList<string> Alternatives) Alternatives(List<Element> elements, int at)
    {
        for (var count = Math.Min(MaxJoined, elements.Count - at); count > 0; count--)
        {
            var joined = string.Join(' ', elements.Skip(at).Take(count).Select(element => element.Text));
            if (synonyms.Of(joined) is { Count: > 0 } found)
            {
                return (count, found);
            }
        }

        return (1, []);
    }
}
