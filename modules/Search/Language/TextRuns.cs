namespace CommunityKit.Search.Language;

/// <summary>Cuts folded text into runs. Everything that is neither a letter nor a digit separates.</summary>
internal static class TextRuns
{
    public static List<TextRun> Of(string folded)
    {
        var runs = new List<TextRun>();
        var start = 0;
        while (start < folded.Length)
        {
            var kind = KindOf(folded[start]);
            var end = start + 1;
            while (end < folded.Length && KindOf(folded[end]) == kind)
            {
                end++;
            }

            if (kind != Kind.Other)
            {
                runs.Add(new TextRun(folded[start..end], start, kind == Kind.Ideographic, runs.Count > 0 && runs[^1].End == start));
            }

            start = end;
        }

        return runs;
    }

    /// <summary>The letters and the digits of a run apart: <c>iphone</c> and <c>15</c> of <c>iphone15</c>; one part if there is only one kind.</summary>
    public static List<string> Parts(string latin)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 1; i <= latin.Length; i++)
        {
            if (i == latin.Length || char.IsDigit(latin[i]) != char.IsDigit(latin[i - 1]))
            {
                parts.Add(latin[start..i]);
                start = i;
            }
        }

        return parts;
    }

    private static Kind KindOf(char character) => character switch
    {
        >= '\u3400' and <= '\u9fff' or >= '\u3041' and <= '\u30ff' or >= '\uac00' and <= '\ud7af' or >= '\uf900' and <= '\ufaff' or '\u3005' => Kind.Ideographic,
        _ => char.IsLetterOrDigit(character) ? Kind.Latin : Kind.Other,
    };

    private enum Kind
    {
        Other,
        Latin,
        Ideographic,
    }
}
