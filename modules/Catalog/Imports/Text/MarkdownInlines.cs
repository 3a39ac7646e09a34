using System.Text;
using AngleSharp.Dom;

namespace CommunityKit.Catalog.Imports.Text;

/// <summary>Writes what flows in a paragraph: text with every mark taken its meaning, emphasis, links, line breaks.</summary>
internal static class MarkdownInlines
{
    private const string Marks = "\\`*_[]<>|~&#";
    private const int MaxUrl = 2000;
    private const int MaxDepth = 60;

    public static string Of(IReadOnlyList<INode> nodes)
    {
        var text = new StringBuilder();
        foreach (var node in nodes)
        {
            Write(node, text, 0);
        }

        return Lines(text.ToString());
    }

    private static void Write(INode node, StringBuilder text, int depth)
    {
        if (node is IText plain)
        {
            Escape(plain.Data, text);
        }
        else if (node is IElement element && element.NamespaceUri == NamespaceNames.HtmlUri && depth <= MaxDepth)
        {
            Write(element, text, depth);
        }
    }

    private static void Write(IElement element, StringBuilder text, int depth)
    {
        switch (element.LocalName)
        {
            case "br":
                text.Append('\n');
                break;
            case "img":
                Escape(element.GetAttribute("alt") ?? "", text);
                break;
            case "strong" or "b":
                Wrap(element, "**", text, depth);
                break;
            case "em" or "i":
                Wrap(element, "*", text, depth);
                break;
            case "a" when SafeUrl(element.GetAttribute("href")) is { } url:
                var label = Inner(element, depth).Trim();
                text.Append(label.Length == 0 ? "" : $"[{label.Replace('\n', ' ')}](<{url}>)");
                break;
            case "script" or "style" or "iframe" or "object" or "template" or "noscript" or "textarea" or "title" or "select" or "button":
                break;
            default:
                text.Append(Inner(element, depth));
                break;
        }
    }

    private static string Inner(IElement element, int depth)
    {
        var inner = new StringBuilder();
        foreach (var child in element.ChildNodes)
        {
            Write(child, inner, depth + 1);
        }

        return inner.ToString();
    }

    /// <summary>
    /// Emphasis around the words only: a mark that touches a space or a full stop on its inner side would stay a mark in the text.
    /// </summary>
    private static void Wrap(IElement element, string mark, StringBuilder text, int depth)
    {
        var inner = Inner(element, depth);
        if (!element.ChildNodes.All(child => child is IText) || element.ParentElement is { LocalName: "strong" or "b" or "em" or "i" or "a" })
        {
            text.Append(inner);
            return;
        }

        var start = 0;
        while (start < inner.Length && !char.IsLetterOrDigit(inner[start]) && !char.IsSurrogate(inner[start]))
        {
            start++;
        }

        var end = inner.Length;
        while (end > start && !char.IsLetterOrDigit(inner[end - 1]) && !char.IsSurrogate(inner[end - 1]))
        {
            end--;
        }

        text.Append(end <= start ? inner : $"{inner[..start]}{mark}{inner[start..end]}{mark}{inner[end..]}");
    }

    private static void Escape(string data, StringBuilder text)
    {
        foreach (var c in data)
        {
            if (char.IsWhiteSpace(c))
            {
                if (text.Length == 0 || text[^1] is not (' ' or '\n'))
                {
                    text.Append(' ');
                }
            }
            else if (!char.IsControl(c))
            {
                text.Append(Marks.Contains(c, StringComparison.Ordinal) ? "\\" : "").Append(c);
            }
        }
    }

    /// <summary>Trims every line and takes the meaning of what would begin a list, a quote or a heading.</summary>
    private static string Lines(string text)
    {
        var lines = text.Split('\n').Select(line => line.Trim()).SkipWhile(line => line.Length == 0).ToList();
        while (lines is [.., ""])
        {
            lines.RemoveAt(lines.Count - 1);
        }

        // Two breaks in a row are a gap between paragraphs.
        var result = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length > 0)
            {
                result.Append(result.Length == 0 ? "" : lines[i - 1].Length == 0 ? "\n\n" : "\\\n").Append(Opening(lines[i]));
            }
        }

        return result.ToString();
    }

    private static string Opening(string line)
    {
        if (line[0] is '-' or '+' or '=' or ':')
        {
            return "\\" + line;
        }

        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and < 10 && digits < line.Length && line[digits] is '.' or ')' ? line.Insert(digits, "\\") : line;
    }

    private static string? SafeUrl(string? href)
    {
        var url = string.Concat((href ?? "").Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c) && c is not ('<' or '>' or '\u200B' or '\uFEFF')));
        if (url.Length is 0 or > MaxUrl || url.Contains('\\', StringComparison.Ordinal) || url.StartsWith("//", StringComparison.Ordinal))
        {
            return null;
        }

        return url[0] == '/' || (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto" or "tel") ? url : null;
    }
}
