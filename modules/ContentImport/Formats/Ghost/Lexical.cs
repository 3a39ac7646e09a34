using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace CommunityKit.ContentImport.Formats.Ghost;

/// <summary>
/// The body of Ghost's newer editor, a tree of nodes in JSON, as HTML: which is then read like any other. Nodes that it does not know give the
/// words and children that they have.
/// </summary>
internal sealed class Lexical
{
    private const int MaxDepth = 50;

    private readonly StringBuilder _html = new();
    private readonly SortedSet<string> _unknown = new(StringComparer.Ordinal);

    /// <summary>Kinds of nodes of which only words were taken.</summary>
    public IReadOnlyCollection<string> Unknown => _unknown;

    /// <summary>The body as HTML; null when the text is no such tree.</summary>
    public string? ToHtml(string lexical)
    {
        try
        {
            using var json = JsonDocument.Parse(lexical);
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("root", out var root))
            {
                return null;
            }

            Children(root, 0);
            return _html.ToString();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Node(JsonElement node, int depth)
    {
        if (node.ValueKind != JsonValueKind.Object || depth > MaxDepth)
        {
            return;
        }

        switch (node.Text("type"))
        {
            case "paragraph":
                Around("p", node, depth);
                break;
            case "heading" or "extended-heading":
                Around(node.Text("tag") is ['h', >= '1' and <= '6'] tag ? tag : "h2", node, depth);
                break;
            case "quote" or "extended-quote" or "aside":
                Around("blockquote", node, depth);
                break;
            case "list":
                Around(node.Text("listType") == "number" ? "ol" : "ul", node, depth);
                break;
            case "listitem":
                Around("li", node, depth);
                break;
            case "link" or "autolink":
                Around("a", node, depth, $" href=\"{Encoded(node.Text("url"))}\"");
                break;
            case "text" or "extended-text" or "code-highlight":
                Words(node);
                break;
            case "linebreak":
                _html.Append("<br>");
                break;
            case "horizontalrule":
                _html.Append("<hr>");
                break;
            case "codeblock":
                _html.Append(CultureInfo.InvariantCulture, $"<pre><code class=\"language-{Encoded(node.Text("language"))}\">{Encoded(node.Text("code"))}</code></pre>");
                break;
            case "image":
                Picture(node);
                break;
            case "gallery":
                foreach (var picture in node.List("images"))
                {
                    Picture(picture);
                }

                break;
            default:
                Card(node, depth);
                break;
        }
    }

    /// <summary>Cards that hold their content in members of their own.</summary>
    private void Card(JsonElement node, int depth)
    {
        switch (node.Text("type"))
        {
            case "html":
                _html.Append(node.Text("html"));
                break;
            case "markdown":
                _html.Append(Html.MarkdownBody.ToHtml(node.Text("markdown")));
                break;
            case "bookmark" or "embed" or "video" or "audio" or "file" or "button":
                var url = FirstOf(node, "url", "src", "buttonUrl");
                var title = node.TryGetProperty("metadata", out var metadata) ? metadata.Text("title") : "";
                var words = title.Length > 0 ? title : FirstOf(node, "buttonText", "fileTitle", "title", "caption");
                _html.Append(CultureInfo.InvariantCulture, $"<p><a href=\"{Encoded(url)}\">{Encoded(words.Length > 0 ? words : url)}</a></p>");
                break;
            case "callout":
                _html.Append("<blockquote>").Append(node.Text("calloutText")).Append("</blockquote>");
                break;
            case "toggle":
                _html.Append("<h3>").Append(node.Text("heading")).Append("</h3>").Append(node.Text("content"));
                break;
            default:
                _unknown.Add(node.Text("type") is { Length: > 0 } type ? type : "?");
                Words(node);
                Children(node, depth);
                break;
        }
    }

    private void Around(string tag, JsonElement node, int depth, string attributes = "")
    {
        _html.Append('<').Append(tag).Append(attributes).Append('>');
        Children(node, depth);
        _html.Append("</").Append(tag).Append('>');
    }

    private void Children(JsonElement node, int depth)
    {
        foreach (var child in node.List("children"))
        {
            Node(child, depth + 1);
        }
    }

    /// <summary>Ghost keeps how words look as bits: 1 bold, 2 italic, 4 struck out, 16 code, 32 below, 64 above the line.</summary>
    private void Words(JsonElement node)
    {
        if (!node.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
        {
            return;
        }

        var format = node.TryGetProperty("format", out var bits) && bits.ValueKind == JsonValueKind.Number && bits.TryGetInt32(out var number) ? number : 0;
        var tags = new (int Bit, string Tag)[] { (1, "strong"), (2, "em"), (4, "s"), (16, "code"), (32, "sub"), (64, "sup") }
            .Where(look => (format & look.Bit) != 0).Select(look => look.Tag).ToList();
        _html.Append(string.Concat(tags.Select(tag => $"<{tag}>")))
            .Append(Encoded(text.GetString()!))
            .Append(string.Concat(tags.AsEnumerable().Reverse().Select(tag => $"</{tag}>")));
    }

    private void Picture(JsonElement node) => _html.Append(
        CultureInfo.InvariantCulture, $"<figure><img src=\"{Encoded(node.Text("src"))}\" alt=\"{Encoded(node.Text("alt"))}\"><figcaption>{node.Text("caption")}</figcaption></figure>");

    private static string FirstOf(JsonElement node, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (node.Text(name) is { Length: > 0 } text)
            {
                return text;
            }
        }

        return "";
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
