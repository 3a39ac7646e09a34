using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace CommunityKit.Cms.Showing;

/// <summary>
/// Texts of editors as HTML: Markdown without raw HTML, links to the shop, the web, mail and phone only, pictures of the shop only, headings
/// below that of the page. Thread-safe.
/// </summary>
internal static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml().UsePipeTables().UseAutoLinks().UseEmphasisExtras().UseTaskLists().Build();

    /// <summary>The text as HTML; null when there is nothing to show.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="root">The tenant's root, in front of paths of the shop; may be empty.</param>
    /// <param name="firstHeading">Level of its highest headings on the page, however many marks they were typed with.</param>
    public static IHtmlContent? Render(string markdown, string root, int firstHeading = 2)
    {
        if (string.IsNullOrWhiteSpace(markdown))
        {
            return null;
        }

        var document = Markdown.Parse(markdown, Pipeline);
        var headings = document.Descendants<HeadingBlock>().ToList();
        var highest = headings.Count == 0 ? 1 : headings.Min(heading => heading.Level);
        foreach (var heading in headings)
        {
            heading.Level = Math.Min(6, heading.Level - highest + firstHeading);
        }

        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (link.IsImage && link.Url?.StartsWith('/') != true)
            {
                // Its description stays: pictures of other sites tell them who reads.
                link.IsImage = false;
                link.Url = "";
            }

            if (!PageUrls.IsSafe(link.Url))
            {
                link.ReplaceBy(new ContainerInline(), copyChildren: true);
            }
            else if (link.Url![0] == '/')
            {
                link.Url = root + link.Url;
            }

            if (link.IsImage)
            {
                link.GetAttributes().AddPropertyIfNotExist("loading", "lazy");
            }
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !PageUrls.IsSafe(link.Url)).ToList())
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }

        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return new HtmlString(writer.ToString());
    }

    /// <summary>The text without any marks.</summary>
    public static string Plain(string markdown) => Markdown.ToPlainText(markdown, Pipeline).Trim();
}
