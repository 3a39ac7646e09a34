using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CommunityKit.Catalog.Imports.Text;

/// <summary>
/// Turns foreign HTML into Markdown text. Only what stands on the list below leaves a trace; scripts, styles, forms and foreign namespaces
/// go with all they hold. What comes out has no tag in it, and is rendered with HTML switched off. Thread-safe.
/// </summary>
public static class HtmlToMarkdown
{
    /// <summary>Longer input is refused.</summary>
    public const int MaxLength = 200_000;

    // The parser's time grows with the square of the depth; the count of tags bounds the depth.
    private const int MaxTags = 5_000;
    private const int MaxDepth = 60;

    private static readonly HashSet<string> Dropped = new(
        [
            "script", "style", "iframe", "object", "embed", "template", "noscript", "noembed", "noframes", "textarea", "title", "xmp", "plaintext",
            "listing", "select", "option", "form", "input", "button", "meta", "link", "base", "audio", "video", "dialog", "head", "canvas",
        ],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Blocks = new(
        [
            "p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "figure", "figcaption", "address", "center", "details",
            "summary", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "hr", "table",
        ],
        StringComparer.Ordinal);

    /// <summary>The text as Markdown; null when the input is too big to be read safely.</summary>
    public static string? Convert(string html)
    {
        if (html.Length > MaxLength || Tags(html) > MaxTags)
        {
            return null;
        }

        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = true });
        var document = parser.ParseDocument("<!doctype html><body>");
        var blocks = new List<string>();
        foreach (var run in Runs(parser.ParseFragment(html, document.Body!)))
        {
            Write(run, blocks, 0);
        }

        return string.Join("\n\n", blocks);
    }

    private static int Tags(string html)
    {
        var count = 0;
        for (var i = html.IndexOf('<', StringComparison.Ordinal); i >= 0 && i + 1 < html.Length; i = html.IndexOf('<', i + 1))
        {
            count += char.IsAsciiLetter(html[i + 1]) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Neighbours that flow together stand in one run; each block stands alone.</summary>
    private static IEnumerable<List<INode>> Runs(IEnumerable<INode> nodes)
    {
        var run = new List<INode>();
        foreach (var node in nodes.Where(IsKept))
        {
            if (!IsBlock(node, 0))
            {
                run.Add(node);
                continue;
            }

            if (run.Count > 0)
            {
                yield return run;
                run = [];
            }

            yield return [node];
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private static bool IsKept(INode node) => node switch
    {
        IText => true,
        IElement element => element.NamespaceUri == NamespaceNames.HtmlUri && !Dropped.Contains(element.LocalName),
        _ => false,
    };

    private static bool IsBlock(INode node, int depth) =>
        node is IElement element && (Blocks.Contains(element.LocalName) || (depth < MaxDepth && element.ChildNodes.Any(child => IsKept(child) && IsBlock(child, depth + 1))));

    private static void Write(List<INode> run, List<string> blocks, int depth)
    {
        if (depth > MaxDepth)
        {
            return;
        }

        if (run is [IElement element] && IsBlock(element, 0))
        {
            WriteBlock(element, blocks, depth);
            return;
        }

        var text = MarkdownInlines.Of(run);
        if (text.Length > 0)
        {
            blocks.Add(text);
        }
    }

    private static void WriteBlock(IElement element, List<string> blocks, int depth)
    {
        switch (element.LocalName)
        {
            case ['h', >= '1' and <= '6' and var level]:
                AddIfAny(blocks, new string('#', level - '0') + " ", MarkdownInlines.Of([.. element.ChildNodes.Where(IsKept)]).Replace("\\\n", " ", StringComparison.Ordinal));
                break;
            case "ul" or "ol":
                AddIfAny(blocks, "", List(element, depth));
                break;
            case "blockquote":
                AddIfAny(blocks, "", Indent(Inner(element, depth), "> ", "> "));
                break;
            case "pre":
                AddIfAny(blocks, "", Indent(element.TextContent.Trim('\n', '\r').ReplaceLineEndings("\n"), "    ", "    "));
                break;
            case "hr":
                blocks.Add("***");
                break;
            case "table":
                AddIfAny(blocks, "", Table(element));
                break;
            default:
                AddIfAny(blocks, "", Inner(element, depth));
                break;
        }
    }

    private static string Inner(IElement element, int depth)
    {
        var inner = new List<string>();
        foreach (var run in Runs(element.ChildNodes))
        {
            Write(run, inner, depth + 1);
        }

        return string.Join("\n\n", inner);
    }

    private static string List(IElement list, int depth)
    {
        var lines = new List<string>();
        foreach (var item in list.Children.Where(child => IsKept(child) && child.LocalName == "li"))
        {
            var text = Inner(item, depth);
            if (text.Length > 0)
            {
                lines.Add(list.LocalName == "ol" ? Indent(text, $"{lines.Count + 1}. ", "    ") : Indent(text, "- ", "  "));
            }
        }

        return string.Join('\n', lines);
    }

    private static string Table(IElement table)
    {
        var rows = table.QuerySelectorAll("tr")
            .Select(row => row.Children.Where(cell => cell.LocalName is "td" or "th").Select(Cell).ToList())
            .Where(cells => cells.Exists(cell => cell.Length > 0))
            .ToList();
        if (rows.Count == 0)
        {
            return "";
        }

        var width = rows.Max(row => row.Count);
        var lines = rows.Select(row => $"| {string.Join(" | ", row.Concat(Enumerable.Repeat("", width - row.Count)))} |").ToList();
        lines.Insert(1, "|" + string.Concat(Enumerable.Repeat(" --- |", width)));
        return string.Join('\n', lines);
    }

    private static string Cell(IElement cell) => MarkdownInlines.Of([.. cell.ChildNodes.Where(IsKept)]).Replace("\\\n", " ", StringComparison.Ordinal);

    private static string Indent(string text, string first, string others)
    {
        if (text.Length == 0)
        {
            return "";
        }

        var result = new StringBuilder(first);
        return result.AppendJoin("\n", text.Split('\n').Select((line, i) => i == 0 ? line : line.Length == 0 ? others.TrimEnd() : others + line)).ToString();
    }

    private static void AddIfAny(List<string> blocks, string mark, string text)
    {
        if (text.Length > 0)
        {
            blocks.Add(mark + text);
        }
    }
}
