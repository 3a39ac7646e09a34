using System.Globalization;
using System.Text;

namespace CommunityKit.Cms.Paths;

/// <summary>What an address of a page may look like. Pure.</summary>
public static class PathRules
{
    /// <summary>An address has at most so many characters.</summary>
    public const int MaxLength = 200;

    private static readonly string[] Reserved = ["admin", "api", "files", "_m", "ck", "health"];

    /// <summary>The address as it is kept: with a slash in front, none behind, small letters. Whether it may be one says <see cref="IsValid"/>.</summary>
    /// <param name="written">As an editor typed it.</param>
    public static string Normalize(string written)
    {
        var path = "/" + written.Trim().Trim('/').Normalize(NormalizationForm.FormC);
        return path.ToLowerInvariant();
    }

    /// <summary>True for segments of letters (of any script), digits, <c>-</c>, <c>_</c> and <c>.</c>, outside of what the shop itself uses.</summary>
    /// <param name="path">A normalized address.</param>
    public static bool IsValid(string path) =>
        path == "/"
        || (path.Length is > 1 and <= MaxLength
            && path[0] == '/'
            && path[1..].Split('/') is var segments
            && Array.TrueForAll(segments, IsSegment)
            && !Reserved.Contains(segments[0], StringComparer.Ordinal));

    /// <summary>A proposal for the last part of an address; empty when the title has nothing to make one of.</summary>
    /// <param name="title">Title in any script.</param>
    public static string SlugOf(string title)
    {
        var slug = new StringBuilder();
        foreach (var rune in title.Normalize(NormalizationForm.FormKC).ToLowerInvariant().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                slug.Append(rune.ToString());
            }
            else if (slug.Length > 0 && slug[^1] != '-' && Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                slug.Append('-');
            }

            if (slug.Length >= 80)
            {
                break;
            }
        }

        return slug.ToString().Trim('-');
    }

    private static bool IsSegment(string segment) =>
        segment.Length > 0 && segment != "." && segment != ".." && segment.EnumerateRunes().All(rune =>
            Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_' or '.' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}
