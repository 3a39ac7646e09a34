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
        var clean = new StringBuilder();
        foreach (var character in (text ?? "").Normalize(NormalizationForm.FormC))
        {
            var c = character switch
            {
                >= '\uFF01' and <= '\uFF5E' => (char)(character - 0xFEE0),
                '\u3000' or '\u00A0' => ' ',
                _ => character,
            };
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                c = ' ';
            }

            var isBlank = c == ' ' && (clean.Length == 0 || clean[^1] == ' ');
            if (!isBlank && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)
            {
                clean.Append(c);
            }
        }

        return clean.ToString().Trim();
    }
}
