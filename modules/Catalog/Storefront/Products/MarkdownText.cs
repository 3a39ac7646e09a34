using System.Text;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace CommunityKit.Catalog.Storefront.Products;

/// <summary>
/// Descriptions as HTML: Markdown without raw HTML, links to the web, to mail and phone only, no pictures of other sites, headings below
/// those of the page. Thread-safe.
/// </summary>
public static class MarkdownText
{
    private const int FirstHeading = 3;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();

    /// <summary>The text as HTML; null when there is nothing to show.</summary>
    public static IHtmlContent? Render(string markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown))
        {
            return null;
        }

        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = Math.Min(6, heading.Level + FirstHeading - 1);
        }

        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            Mend(link);
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsSafe(link.Url)).ToList())
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }

        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return new HtmlString(writer.ToString());
    }

    /// <summary>The beginning of the text without any marks, on one line, for search engines.</summary>
    public static string Summary(string markdown, int maxLength)
    {
        var plain = Markdown.ToPlainText(markdown, Pipeline);
        var text = new StringBuilder(maxLength);
        foreach (var word in plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (text.Length + word.Length + 1 > maxLength)
            {
                return text.Length == 0 ? word[..Math.Min(word.Length, maxLength)] + "…" : text.Append('…').ToString();
            }

            text.Append(text.Length == 0 ? "" : " ").Append(word);
        }

        return text.ToString();
    }

    private static void Mend(LinkInline link)
    {
        if (link.IsImage)
        {
            // Its description stays; the picture itself belongs to the product's pictures.
            link.IsImage = false;
            link.Url = "";
        }

        if (!IsSafe(link.Url))
        {
            link.ReplaceBy(new ContainerInline(), copyChildren: true);
        }
    }

    private static bool IsSafe(string? url) =>
        url is { Length: > 0 and <= 2000 } && !url.Any(c => char.IsControl(c) || c == '\\')
        && ((url[0] == '/' && !url.StartsWith("//", StringComparison.Ordinal))
            || (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto" or "tel"));
}
