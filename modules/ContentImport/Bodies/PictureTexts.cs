using System.Text;
using CommunityKit.ContentImport.Html;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CommunityKit.ContentImport.Bodies;

/// <summary>
/// Gives the pictures and links of a text their addresses in the shop. Pictures that the shop does not have become links to where they are,
/// or their words where no link leads. One per body.
/// </summary>
internal sealed class PictureTexts(BodyOptions options)
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().UseEmphasisExtras().UseTaskLists().UsePreciseSourceLocation().Build();

    private readonly List<string> _remote = [];

    public IReadOnlyList<string> Remote => _remote;

    public string Local(string markdown)
    {
        if (!markdown.Contains("](", StringComparison.Ordinal))
        {
            return markdown;
        }

        var edits = new List<(SourceSpan Span, string Text)>();
        foreach (var link in Markdown.Parse(markdown, Pipeline).Descendants<LinkInline>().Where(link => link is { IsAutoLink: false, Url: not null }))
        {
            if (link.IsImage)
            {
                edits.Add((link.Span, Picture(link, markdown)));
            }
            else if (PathOf(link.Url!) is { } path && !link.UrlSpan.IsEmpty)
            {
                edits.Add((link.UrlSpan, MarkdownText.Address(path)));
            }
        }

        var text = new StringBuilder(markdown);
        foreach (var (span, words) in edits.OrderByDescending(edit => edit.Span.Start))
        {
            text.Remove(span.Start, span.Length).Insert(span.Start, words);
        }

        return text.ToString();
    }

    private string Picture(LinkInline image, string markdown)
    {
        var words = image.FirstChild is { } first && image.LastChild is { } last && last.Span.End >= first.Span.Start
            ? markdown[first.Span.Start..(last.Span.End + 1)] : "";
        if (options.PictureOf(image.Url!) is { } file)
        {
            return $"![{words}]({MarkdownText.Address(file.Url)})";
        }

        var address = Uri.TryCreate(image.Url, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https" ? whole.AbsoluteUri
            : options.Site is { } site && Uri.TryCreate(site, image.Url, out var joined) ? joined.AbsoluteUri
            : null;
        if (!_remote.Contains(address ?? image.Url!, StringComparer.Ordinal))
        {
            _remote.Add(address ?? image.Url!);
        }

        words = words.Length > 0 ? words : MarkdownText.Escape(NameOf(image.Url!));
        return address is null || IsNested(image) ? words : $"[{words}]({MarkdownText.Address(address)})";
    }

    /// <summary>Links of the old site to its own pages are paths; those to its files stay.</summary>
    private string? PathOf(string url) =>
        options.Site is { } site && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && string.Equals(address.Authority, site.Authority, StringComparison.OrdinalIgnoreCase)
        && address.Query.Length == 0 && !Path.HasExtension(address.AbsolutePath)
            ? address.AbsolutePath + address.Fragment : null;

    private static bool IsNested(LinkInline link)
    {
        for (Inline? around = link.Parent; around is not null; around = around.Parent)
        {
            if (around is LinkInline)
            {
                return true;
            }
        }

        return false;
    }

    private static string NameOf(string url) => Path.GetFileName(url.Split('?', '#')[0]) is { Length: > 0 } name ? Uri.UnescapeDataString(name) : url;
}
