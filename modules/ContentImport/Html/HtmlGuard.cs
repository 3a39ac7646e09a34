using System.Net;
using System.Text.RegularExpressions;

namespace CommunityKit.ContentImport.Html;

/// <summary>
/// Keeps markup away from the parser that would cost it too much: its work grows with the square of the nesting, so a small file could hold
/// the machine for minutes.
/// </summary>
internal static partial class HtmlGuard
{
    private const int MaxLength = 2_000_000;
    private const int MaxTags = 40_000;
    private const int MaxDepth = 800;

    public static bool IsBearable(string html)
    {
        if (html.Length > MaxLength)
        {
            return false;
        }

        var (tags, depth) = (0, 0);
        foreach (var tag in Tag().EnumerateMatches(html))
        {
            depth = html[tag.Index + 1] == '/' ? Math.Max(0, depth - 1) : depth + 1;
            if (++tags > MaxTags || depth > MaxDepth)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The words of markup that is not parsed.</summary>
    public static string Words(string html) => WebUtility.HtmlDecode(AnyTag().Replace(html[..Math.Min(html.Length, MaxLength)], " "));

    // Tags without an end count once and are never closed: void ones are left out.
    [GeneratedRegex("</?(?!area\\b|base\\b|br\\b|col\\b|embed\\b|hr\\b|img\\b|input\\b|link\\b|meta\\b|source\\b|track\\b|wbr\\b|li\\b|p\\b|t[dhr]\\b)[a-z]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Tag();

    [GeneratedRegex("<[^>]*>", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex AnyTag();
}
