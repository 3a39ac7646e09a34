using System.Globalization;
using System.Text;

namespace CommunityKit.Packaging.Problems;

/// <summary>Makes a value from an untrusted file fit for a message.</summary>
internal static class ProblemValue
{
    private const int MaxLength = 300;

    /// <summary>
    /// The value on one line: at most 300 characters, with control, bidirectional and broken characters replaced by U+FFFD.
    /// </summary>
    public static string Printable(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return "";
        }

        var text = new StringBuilder(Math.Min(value.Length, MaxLength) + 1);
        foreach (var rune in value.EnumerateRunes())
        {
            if (text.Length >= MaxLength)
            {
                text.Append('…');
                break;
            }

            text.Append(IsPrintable(rune) ? rune.ToString() : "\uFFFD");
        }

        return text.ToString();
    }

    /// <summary>False for characters that break a line, are invisible, or turn the direction of the text around them.</summary>
    public static bool IsPrintable(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
