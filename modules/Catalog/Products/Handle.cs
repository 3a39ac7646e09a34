using System.Globalization;
using System.Text;

namespace CommunityKit.Catalog.Products;

/// <summary>
/// The last part of an address: letters and digits of any script in lower case, single hyphens between words. Chinese stays Chinese.
/// </summary>
public static class Handle
{
    public const int MaxLength = 120;

    public static bool IsValid(string handle) => handle.Length is > 0 and <= MaxLength && handle == From(handle);

    /// <summary>A handle made of a text; empty when the text has no letter or digit.</summary>
    public static string From(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in Whole(text).Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                result.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (rune.Value is not ('\'' or '’') && result.Length > 0 && result[^1] != '-')
            {
                result.Append('-');
            }
        }

        return Cut(result.ToString(), MaxLength).Trim('-');
    }

    /// <summary>The handle with a number behind it, for when it is taken.</summary>
    public static string Numbered(string handle, int number)
    {
        var suffix = "-" + number.ToString(CultureInfo.InvariantCulture);
        return Cut(handle, MaxLength - suffix.Length).TrimEnd('-') + suffix;
    }

    /// <summary>The text without halves of characters, which cannot be normalised.</summary>
    private static string Whole(string text) => string.Concat(text.EnumerateRunes());

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
