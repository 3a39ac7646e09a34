using System.Text.RegularExpressions;

namespace CommunityKit.ContentImport.Html;

/// <summary>Old WordPress posts hold no paragraph tags: a blank line ends a paragraph, a line break is one.</summary>
internal static partial class Paragraphs
{
    public static string FromLines(string body)
    {
        if (Tag().IsMatch(body))
        {
            return body;
        }

        var parts = Blank().Split(body.Replace("\r\n", "\n", StringComparison.Ordinal)).Where(part => part.Trim().Length > 0);
        return string.Concat(parts.Select(part => IsBlock().IsMatch(part) ? part + "\n" : $"<p>{part.Trim().Replace("\n", "<br>\n", StringComparison.Ordinal)}</p>\n"));
    }

    [GeneratedRegex("<p[\\s>]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("\n[ \t]*\n", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Blank();

    [GeneratedRegex(@"^\s*</?(address|article|aside|blockquote|details|div|dl|dd|dt|fieldset|figure|figcaption|footer|form|h[1-6]|header|hr|li|main|nav|ol|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)[\s>/]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IsBlock();
}
