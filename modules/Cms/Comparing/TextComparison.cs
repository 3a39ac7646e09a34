using System.Globalization;
using System.Text;

namespace CommunityKit.Cms.Comparing;

/// <summary>
/// What changed between two texts: by words, in Chinese and Japanese by characters, because there are no spaces to go by. Pure.
/// </summary>
internal static class TextComparison
{
    /// <summary>Beyond so many pairs of pieces the middle of a text is told as one change: a comparison must stay cheap.</summary>
    private const int MaxPairs = 4_000_000;

    public static IReadOnlyList<TextPiece> Compare(string older, string newer)
    {
        var (old, now) = (Split(older), Split(newer));
        var start = 0;
        while (start < old.Count && start < now.Count && old[start] == now[start])
        {
            start++;
        }

        var end = 0;
        while (end < old.Count - start && end < now.Count - start && old[^(end + 1)] == now[^(end + 1)])
        {
            end++;
        }

        var pieces = new List<TextPiece>();
        Add(pieces, TextChange.Same, old.Take(start));
        Middle(pieces, old[start..^end], now[start..^end]);
        Add(pieces, TextChange.Same, old.TakeLast(end));
        return pieces;
    }

    private static void Middle(List<TextPiece> pieces, List<string> old, List<string> now)
    {
        if ((long)old.Count * now.Count > MaxPairs)
        {
            Add(pieces, TextChange.Removed, old);
            Add(pieces, TextChange.Added, now);
            return;
        }

        // Longest common subsequence of what is left from each pair of places on.
        var common = new int[old.Count + 1, now.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = now.Count - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        for (int i = 0, j = 0; i < old.Count || j < now.Count;)
        {
            if (i < old.Count && j < now.Count && old[i] == now[j])
            {
                Add(pieces, TextChange.Same, [old[i++]]);
                j++;
            }
            else if (j == now.Count || (i < old.Count && common[i + 1, j] >= common[i, j + 1]))
            {
                Add(pieces, TextChange.Removed, [old[i++]]);
            }
            else
            {
                Add(pieces, TextChange.Added, [now[j++]]);
            }
        }
    }

    private static void Add(List<TextPiece> pieces, TextChange change, IEnumerable<string> texts)
    {
        var text = string.Concat(texts);
        if (text.Length == 0)
        {
            return;
        }

        if (pieces.Count > 0 && pieces[^1].Change == change)
        {
            pieces[^1] = new(pieces[^1].Text + text, change);
        }
        else
        {
            pieces.Add(new(text, change));
        }
    }

    private static List<string> Split(string text)
    {
        var pieces = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsOfWord(rune))
            {
                word.Append(rune.ToString());
                continue;
            }

            Flush();
            pieces.Add(rune.ToString());
        }

        Flush();
        return pieces;

        void Flush()
        {
            if (word.Length > 0)
            {
                pieces.Add(word.ToString());
                word.Clear();
            }
        }
    }

    private static bool IsOfWord(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.ModifierLetter;
}
