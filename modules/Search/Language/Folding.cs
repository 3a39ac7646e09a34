using System.Globalization;
using System.Text;

namespace CommunityKit.Search.Language;

/// <summary>
/// Brings texts and questions into one form: full width becomes plain, capitals small, Latin letters lose their marks, traditional characters
/// become simplified ones, an apostrophe between letters goes.
/// </summary>
internal static class Folding
{
    public static string Fold(string text) => WithOrigins(text).Text;

    /// <summary>The same, for those who must find their way back to the original.</summary>
    public static FoldedText WithOrigins(string text)
    {
        var folded = new StringBuilder(text.Length);
        var origins = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (char.IsAscii(character))
            {
                if (character != '\'' || !IsBetweenLetters(text, i))
                {
                    folded.Append(char.ToLowerInvariant(character));
                    origins.Add(i);
                }
            }
            else if (character is not ('\u2019' or '\u02bc') || !IsBetweenLetters(text, i))
            {
                foreach (var plain in Plain(character))
                {
                    folded.Append(plain);
                    origins.Add(i);
                }
            }
        }

        return new FoldedText(folded.ToString(), [.. origins]);
    }

    private static bool IsBetweenLetters(string text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);

    private static string Plain(char character)
    {
        if (LanguageTables.Simplified.TryGetValue(character, out var simplified))
        {
            return simplified.ToString();
        }

        // The ordinary ideographs are their own form; what is no character, or half of one, cannot be normalised.
        if (character is >= '\u4e00' and <= '\u9fff'
            || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned)
        {
            return character.ToString();
        }

        var plain = character.ToString().Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        return character < '\u0250' || character is >= '\u1e00' and <= '\u1eff'
            ? string.Concat(plain.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
            : plain;
    }
}
