using System.Text;

namespace CommunityKit.Catalog.Storefront;

/// <summary>Text from an address as a database can take it: no control characters, no halves of characters, not too long.</summary>
internal static class CleanText
{
    /// <summary>The text, trimmed; null when nothing is left.</summary>
    public static string? Of(string? text, int maxLength)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var clean = new StringBuilder(Math.Min(text.Length, maxLength));
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length + rune.Utf16SequenceLength > maxLength)
            {
                break;
            }

            clean.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        var result = clean.ToString().Trim();
        return result.Length == 0 ? null : result;
    }
}
