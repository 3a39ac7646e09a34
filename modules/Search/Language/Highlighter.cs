namespace CommunityKit.Search.Language;

/// <summary>Marks what was searched for in the original text, and cuts the part of a long text that has most of it.</summary>
internal static class Highlighter
{
    private const int Window = 80;
    private const int Lead = 20;

    /// <summary>The whole text with the words marked.</summary>
    /// <param name="text">Original text.</param>
    /// <param name="words">Folded words of the question.</param>
    public static MarkedText Mark(string text, IReadOnlyList<string> words)
    {
        if (text.Length == 0)
        {
            return MarkedText.Empty;
        }

        var folded = Folding.WithOrigins(text);
        return Parts(text, 0, text.Length, Places(folded, words), folded);
    }

    /// <summary>A part of about eighty characters around the words; empty if none of them is in the text.</summary>
    public static MarkedText Snippet(string text, IReadOnlyList<string> words)
    {
        var folded = Folding.WithOrigins(text);
        var places = Places(folded, words);
        if (places.Count == 0)
        {
            return MarkedText.Empty;
        }

        var best = places.MaxBy(place => places.Count(other => other.Start >= place.Start && other.Start < place.Start + Window - Lead));
        var start = Math.Max(0, folded.Origins[best.Start] - Lead);
        var end = Math.Min(text.Length, start + Window);
        start = char.IsLowSurrogate(text[start]) ? start + 1 : start;
        end = end < text.Length && char.IsLowSurrogate(text[end]) ? end - 1 : end;
        var part = Parts(text, start, end, places, folded);
        return new MarkedText(
        [
            .. start > 0 ? [new MarkedPart("…", false)] : Array.Empty<MarkedPart>(),
            .. part.Parts,
            .. end < text.Length ? [new MarkedPart("…", false)] : Array.Empty<MarkedPart>(),
        ]);
    }

    private static List<(int Start, int End)> Places(FoldedText folded, IReadOnlyList<string> words)
    {
        var places = new List<(int Start, int End)>();
        foreach (var word in words)
        {
            for (var at = folded.Text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.Text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            {
                if (!char.IsAsciiLetterOrDigit(word[0]) || at == 0 || !char.IsAsciiLetterOrDigit(folded.Text[at - 1]) || char.IsDigit(word[0]) != char.IsDigit(folded.Text[at - 1]))
                {
                    places.Add((at, at + word.Length));
                }
            }
        }

        places.Sort();
        return places;
    }

    private static MarkedText Parts(string text, int start, int end, List<(int Start, int End)> places, FoldedText folded)
    {
        var parts = new List<MarkedPart>();
        var at = start;
        foreach (var place in places)
        {
            var from = Math.Max(at, folded.Origins[place.Start]);
            var to = Math.Min(end, folded.Origins[place.End - 1] + 1);
            if (to <= from)
            {
                continue;
            }

            if (from > at)
            {
                parts.Add(new MarkedPart(text[at..from], false));
            }

            parts.Add(new MarkedPart(text[from..to], true));
            at = to;
        }

        if (at < end)
        {
            parts.Add(new MarkedPart(text[at..end], false));
        }

        return new MarkedText(parts);
    }
}
