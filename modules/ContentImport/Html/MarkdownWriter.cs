using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CommunityKit.ContentImport.Html;

/// <summary>Writes parsed HTML as Markdown. What it does not know is left away with its words kept; what could run is left away whole.</summary>
internal sealed partial class MarkdownWriter
{
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private const int MaxDepth = 60;

    private static readonly HashSet<string> Refused = new(StringComparer.Ordinal)
    {
        "script", "style", "object", "applet", "template", "noscript", "noembed", "noframes", "textarea", "title", "xmp", "plaintext", "listing",
        "select", "option", "form", "input", "button", "meta", "link", "base", "dialog", "frame", "frameset", "math", "svg",
    };

    private static readonly HashSet<string> Frames = new(StringComparer.Ordinal)
    {
        "div", "section", "article", "main", "header", "footer", "aside", "nav", "figure", "center", "details", "address", "fieldset", "dl", "hgroup", "font",
    };

    private readonly SortedDictionary<string, int> _dropped = new(StringComparer.Ordinal);

    /// <summary>Elements that were left out whole, with how many there were.</summary>
    public IReadOnlyDictionary<string, int> Dropped => _dropped;

    /// <summary>True for an element that only holds others.</summary>
    public static bool IsFrame(IElement element) => Frames.Contains(element.LocalName);

    public string Write(IEnumerable<INode> nodes) => Blocks(nodes, 0);

    private string Blocks(IEnumerable<INode> nodes, int depth)
    {
        var parts = new List<string>();
        var line = new StringBuilder();
        if (depth < MaxDepth)
        {
            foreach (var node in nodes)
            {
                if (node is IElement element && Block(element, depth) is { } block)
                {
                    End();
                    Add(block);
                }
                else
                {
                    line.Append(Inline(node, depth));
                }
            }
        }

        End();
        return string.Join("\n\n", parts);

        void End()
        {
            Add(MarkdownText.KeepBeginnings(Spaces().Replace(line.ToString(), " ").Replace(" \n", "\n", StringComparison.Ordinal).Trim()));
            line.Clear();
        }

        void Add(string part)
        {
            if (part.Length > 0)
            {
                parts.Add(part);
            }
        }
    }

    /// <summary>An element that begins a block of its own; null for one within a line.</summary>
    private string? Block(IElement element, int depth)
    {
        if (element.LocalName != "input" && IsRefused(element))
        {
            return "";
        }

        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                var title = Line(element, depth);
                return title.Length == 0 ? "" : $"{new string('#', element.LocalName[1] - '0')} {title}";
            case "hr":
                return "---";
            case "blockquote":
                return Prefixed(Blocks(element.ChildNodes, depth + 1), "> ", "> ");
            case "pre":
                return Fenced(element.TextContent.Trim('\n', '\r'), LanguageOf(element));
            case "ul" or "ol" or "menu" or "dir":
                return List(element, depth);
            case "table":
                return Table(element, depth);
            case "dt":
                var term = Line(element, depth);
                return term.Length == 0 ? "" : $"**{term}**";
            case "iframe" or "embed" or "video" or "audio":
                return Elsewhere(element);
            case "p" or "dd" or "figcaption" or "caption" or "summary" or "legend" or "li" or "td" or "th" or "tr" or "tbody":
                return Blocks(element.ChildNodes, depth + 1);
            default:
                return IsFrame(element) ? Blocks(element.ChildNodes, depth + 1) : null;
        }
    }

    private string Inline(INode node, int depth)
    {
        if (node is IText text)
        {
            return MarkdownText.Escape(text.Data.Replace('\n', ' ').Replace('\r', ' '));
        }

        if (node is not IElement element || depth > MaxDepth)
        {
            return "";
        }

        if (element is IHtmlInputElement { Type: "checkbox" } box && element.ParentElement?.Closest("li") is not null)
        {
            return box.HasAttribute("checked") ? "[x]" : "[ ]";
        }

        if (IsRefused(element))
        {
            return "";
        }

        return element.LocalName switch
        {
            "br" => "\\\n",
            "wbr" => "",
            "strong" or "b" => Marked("**", element, depth),
            "em" or "i" or "cite" or "var" or "dfn" => Marked("*", element, depth),
            "del" or "s" or "strike" => Marked("~~", element, depth),
            "sup" => Marked("^", element, depth),
            "sub" => Marked("~", element, depth),
            "mark" => Marked("==", element, depth),
            "code" or "kbd" or "samp" or "tt" => Code(element.TextContent),
            "q" => "“" + Inlines(element, depth) + "”",
            "a" => Link(element, depth),
            "img" => Picture(element),
            _ => Block(element, depth) is { } block ? " " + block.Replace("\n\n", " ", StringComparison.Ordinal) + " " : Inlines(element, depth),
        };
    }

    private string Inlines(IElement element, int depth) => string.Concat(element.ChildNodes.Select(child => Inline(child, depth + 1)));

    private string Line(IElement element, int depth) => Breaks().Replace(Spaces().Replace(Inlines(element, depth), " "), " ").Trim();

    /// <summary>Marks stand next to the words: Markdown does not take them beside a space.</summary>
    private string Marked(string mark, IElement element, int depth)
    {
        var inner = Inlines(element, depth);
        var words = inner.Trim();
        if (words.Length == 0)
        {
            return inner;
        }

        var start = inner.IndexOf(words, StringComparison.Ordinal);
        return inner[..start] + mark + words + mark + inner[(start + words.Length)..];
    }

    private static string Code(string text)
    {
        var words = text.Replace('\n', ' ').Trim();
        var fence = new string('`', 1 + Runs().Matches(words).Select(run => run.Length).DefaultIfEmpty(0).Max());
        var space = words.StartsWith('`') || words.EndsWith('`') ? " " : "";
        return words.Length == 0 ? "" : fence + space + words + space + fence;
    }

    private static string Fenced(string text, string language)
    {
        var fence = new string('`', Math.Max(3, 1 + Runs().Matches(text).Select(run => run.Length).DefaultIfEmpty(0).Max()));
        return text.Trim().Length == 0 ? "" : $"{fence}{language}\n{text}\n{fence}";
    }

    private static string LanguageOf(IElement pre)
    {
        var name = (pre.QuerySelector("code") ?? pre).ClassList.FirstOrDefault(c => c.StartsWith("language-", StringComparison.Ordinal)) ?? "";
        return name.Length > 9 && name.Skip(9).All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '#') ? name[9..] : "";
    }

    private string Link(IElement element, int depth)
    {
        var words = Line(element, depth);
        return SafeUrl.Of(element.GetAttribute("href")) is { } url && words.Length > 0 ? $"[{words}]({MarkdownText.Address(url)})" : words;
    }

    private static string Picture(IElement element) =>
        SafeUrl.Of(element.GetAttribute("src")) is { } url
            ? $"![{MarkdownText.Escape(element.GetAttribute("alt") ?? "").Replace('\n', ' ')}]({MarkdownText.Address(url)})"
            : MarkdownText.Escape(element.GetAttribute("alt") ?? "");

    /// <summary>What would be loaded from elsewhere becomes a link to it.</summary>
    private string Elsewhere(IElement element)
    {
        var url = SafeUrl.Of(element.GetAttribute("src") ?? element.QuerySelector("source")?.GetAttribute("src"));
        if (url is null)
        {
            _dropped[element.LocalName] = _dropped.GetValueOrDefault(element.LocalName) + 1;
            return "";
        }

        var title = element.GetAttribute("title") is { Length: > 0 } named ? named : url;
        return $"[{MarkdownText.Escape(title)}]({MarkdownText.Address(url)})";
    }

    private string List(IElement list, int depth)
    {
        var lines = new List<string>();
        var number = int.TryParse(list.GetAttribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var start) && start < 1_000_000 ? start : 1;
        foreach (var item in list.Children.Where(child => !IsRefused(child)))
        {
            var mark = list.LocalName == "ol" ? string.Create(CultureInfo.InvariantCulture, $"{number++}. ") : "- ";
            var body = item.LocalName == "li" ? Blocks(item.ChildNodes, depth + 1) : Blocks([item], depth + 1);
            if (body.Length > 0)
            {
                lines.Add(Prefixed(body, mark, new string(' ', mark.Length)));
            }
        }

        return string.Join('\n', lines);
    }

    private string Table(IElement table, int depth)
    {
        var rows = table.QuerySelectorAll("tr").Where(row => row.Closest("table") == table)
            .Select(row => row.Children.Where(cell => cell.LocalName is "td" or "th").Select(cell => Line(cell, depth)).ToList())
            .Where(cells => cells.Count > 0).ToList();
        if (rows.Count == 0)
        {
            return Blocks(table.ChildNodes, depth + 1);
        }

        var width = rows.Max(cells => cells.Count);
        var lines = rows.Select(cells => "| " + string.Join(" | ", cells.Concat(Enumerable.Repeat("", width - cells.Count))) + " |").ToList();
        lines.Insert(1, "|" + string.Concat(Enumerable.Repeat(" --- |", width)));
        var caption = table.QuerySelector("caption") is { } words ? Line(words, depth) + "\n\n" : "";
        return caption + string.Join('\n', lines);
    }

    private bool IsRefused(IElement element)
    {
        var isRefused = element.NamespaceUri != Xhtml || Refused.Contains(element.LocalName);
        if (isRefused)
        {
            _dropped[element.LocalName] = _dropped.GetValueOrDefault(element.LocalName) + 1;
        }

        return isRefused;
    }

    private static string Prefixed(string text, string first, string rest) =>
        text.Length == 0 ? "" : first + string.Join('\n', text.Split('\n').Select((line, i) => i == 0 ? line : line.Length == 0 ? rest.TrimEnd() : rest + line));

    [GeneratedRegex("[ \t\u00A0]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\s*\\?\n\s*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Breaks();

    [GeneratedRegex("`+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Runs();
}
