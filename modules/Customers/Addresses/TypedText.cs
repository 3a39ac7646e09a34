using System.Globalization;
using System.Text;

namespace CommunityKit.Customers.Addresses;

/// <summary>What people type, made plain: Chinese keyboards give full-width digits and letters, phones invisible characters.</summary>
internal static class TypedText
{
    /// <summary>Milliseconds that one match of a pattern may take.</summary>
    public const int MatchLimit = 1000;

    /// <summary>The text in half-width forms, without control and format characters, with single blanks.</summary>
    public static string Clean(string? text)
    {
        // Half a surrogate pair is no text and must not reach Normalize.
        var clean = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            var character = rune.Value switch
            {
                >= 0xFF01 and <= 0xFF5E => new Rune(rune.Value - 0xFEE0),
                _ when Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) => new Rune(' '),
                _ => rune,
            };
            var isBlank = character.Value == ' ' && (clean.Length == 0 || clean[^1] == ' ');
            if (!isBlank && character != Rune.ReplacementChar && Rune.GetUnicodeCategory(character) != UnicodeCategory.Format)
            {
                clean.Append(character.ToString());
            }
        }

        return clean.ToString().Trim().Normalize(NormalizationForm.FormC);
    }
}
