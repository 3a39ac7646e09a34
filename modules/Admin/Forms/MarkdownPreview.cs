using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace CommunityKit.Admin.Forms;

/// <summary>Renders Markdown that an editor types. Safe by construction: HTML in it is text, and links lead to pages, mail or phones only.</summary>
internal static class MarkdownPreview
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml().UsePipeTables().UseAutoLinks().UseEmphasisExtras().UseTaskLists().Build();

    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    public static HtmlString ToHtml(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().Where(link => !IsHarmless(link.Url)))
        {
            link.Url = "";
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsHarmless(link.Url)).ToList())
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }

        return new HtmlString(document.ToHtml(Pipeline));
    }

    /// <summary>The texts of a Markdown field with their languages; one without a language for plain text.</summary>
    public static IEnumerable<(string? Culture, string Text)> TextsOf(object? value) => value switch
    {
        LocalizedText text => text.Cultures.Select(culture => ((string?)culture, text.Exactly(culture) ?? "")),
        string text => [(null, text)],
        _ => [],
    };

    private static bool IsHarmless(string? url)
    {
        // Browsers skip blanks and control characters in front of and within the scheme.
        var plain = string.Concat((url ?? "").Where(c => c > ' '));
        var colon = plain.IndexOf(':', StringComparison.Ordinal);
        var path = plain.AsSpan().IndexOfAny('/', '?', '#');
        return colon < 0 || (path >= 0 && path < colon) || Schemes.Contains(plain[..colon], StringComparer.OrdinalIgnoreCase);
    }
}
