using System.Globalization;

namespace CommunityKit.Packaging.Problems;

/// <summary>Guesses what somebody meant who wrote something that does not exist.</summary>
public static class Suggestion
{
    /// <summary>The known word that is nearest, if it is near enough to be a slip of the finger or the word without its prefix.</summary>
    public static string? For(string written, IEnumerable<string> known)
    {
        var candidates = known.Distinct(StringComparer.Ordinal).ToList();
        if (candidates.Where(word => word.EndsWith("." + written, StringComparison.OrdinalIgnoreCase)).ToList() is [var only])
        {
            return only;
        }

        var allowed = Math.Max(1, written.Length / 4);
        return candidates
            .Select(word => (Word: word, Distance: Distance(written.ToLowerInvariant(), word.ToLowerInvariant())))
            .Where(guess => guess.Distance <= allowed)
            .OrderBy(guess => guess.Distance)
            .ThenBy(guess => guess.Word, StringComparer.Ordinal)
            .FirstOrDefault().Word;
    }

    /// <summary>A question to put behind a message, with a blank in front; empty where nothing is near.</summary>
    public static string Meant(string written, IEnumerable<string> known) => For(written, known) is not { } word ? ""
        : CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? $" 是否想写 {word}？" : $" Did you mean {word}?";

    /// <summary>Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.</summary>
    private static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1,
                    rows[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[left.Length, right.Length];
    }
}
