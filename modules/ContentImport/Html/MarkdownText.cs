using System.Text;
using System.Text.RegularExpressions;

namespace CommunityKit.ContentImport.Html;

/// <summary>Plain words as Markdown that shows just them.</summary>
internal static partial class MarkdownText
{
    private const string Marks = "\\`*_[]<>~^|";

    public static string Escape(string words)
    {
        var text = new StringBuilder(words.Length + 8);
        foreach (var c in words)
        {
            if (Marks.Contains(c, StringComparison.Ordinal))
            {
                text.Append('\\');
            }

            text.Append(char.IsControl(c) && c is not '\n' ? ' ' : c);
        }

        return text.ToString();
    }

    /// <summary>Lines that begin as a heading, a list or a rule would keep what they begin with.</summary>
    public static string KeepBeginnings(string lines) => Beginning().Replace(lines, "${start}\\${mark}");

    /// <summary>An address for the round brackets of a link.</summary>
    public static string Address(string url) =>
        url.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)
            .Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?<start>[ ]{0,3}(\d{1,9})?)(?<mark>[#+=-]|(?<=\d)[.)])", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Beginning();
}
