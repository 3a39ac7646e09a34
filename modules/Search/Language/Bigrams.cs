namespace CommunityKit.Search.Language;

/// <summary>The tokens of running text: overlapping pairs and the last character of an ideographic run; the letters and the digits of other runs.</summary>
internal static class Bigrams
{
    public static IEnumerable<string> Of(string folded)
    {
        foreach (var run in TextRuns.Of(folded))
        {
            if (run.IsIdeographic)
            {
                foreach (var pair in OfRun(run.Text))
                {
                    yield return pair;
                }

                // With its last character every occurrence of a character begins a token, so that one character is found as a prefix.
                yield return run.Text[^1..];
                continue;
            }

            foreach (var part in TextRuns.Parts(run.Text))
            {
                yield return part;
            }
        }
    }

    /// <summary>The pairs of an ideographic run; none if it is a single character.</summary>
    public static IEnumerable<string> OfRun(string run)
    {
        for (var i = 0; i + 1 < run.Length; i++)
        {
            yield return run.Substring(i, 2);
        }
    }
}
