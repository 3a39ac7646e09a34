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
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
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

        return Cut(result.ToString()).Trim('-');
    }

    /// <summary>The handle with a number behind it, for when it is taken.</summary>
    public static string Numbered(string handle, int number)
    {
        var suffix = "-" + number.ToString(CultureInfo.InvariantCulture);
        return handle.Length + suffix.Length <= MaxLength ? handle + suffix : handle[..(MaxLength - suffix.Length)].TrimEnd('-') + suffix;
    }

    private static string Cut(string text) =>
        text.Length <= MaxLength ? text : char.IsHighSurrogate(text[MaxLength - 1]) ? text[..(MaxLength - 1)] : text[..MaxLength];
}
