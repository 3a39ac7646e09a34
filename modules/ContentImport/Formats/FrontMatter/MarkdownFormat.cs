using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CommunityKit.ContentImport.Foreign;
using CommunityKit.ContentImport.Html;

namespace CommunityKit.ContentImport.Formats.FrontMatter;

/// <summary>A Markdown file with facts in front, as Hexo, Jekyll, Hugo and many others keep their posts.</summary>
internal sealed class MarkdownFormat : IForeignFormat
{
    private const long MaxBytes = 5 * 1024 * 1024;

    public string Name => "markdown";

    public bool Fits(string fileName, ReadOnlySpan<byte> head) => Path.GetExtension(fileName).ToLowerInvariant() is ".md" or ".markdown" or ".mdown";

    public async IAsyncEnumerable<ForeignThing> ReadAsync(
        Stream content, string fileName, ReadingNotes notes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var facts = FrontMatterBlock.Read(await TextAsync(content, cancellationToken));
        var slug = facts["slug"] is { Length: > 0 } named ? named : Path.GetFileNameWithoutExtension(fileName);
        var terms = Terms(facts).ToList();
        foreach (var (term, name) in terms)
        {
            notes.Count("terms");
            yield return new ForeignTerm(1, term, name);
        }

        var isPage = facts["layout"] == "page" || facts["type"] == "page";
        notes.Count(isPage ? "pages" : "articles");
        yield return new ForeignItem(1, fileName, isPage ? ForeignItemKind.Page : ForeignItemKind.Article, facts["title"] is { Length: > 0 } title ? title : slug)
        {
            Slug = slug,
            Path = facts["permalink"] is { Length: > 0 } path ? "/" + path.Trim('/') : "",
            Language = (facts["lang"] + facts["language"]) is { Length: > 0 } language ? language : null,
            IsPublished = facts["published"] is not "false" && facts["draft"] is not "true",
            PublishedAt = At(facts["date"]),
            Summary = facts["description"] is { Length: > 0 } description ? description : facts["excerpt"],
            Author = facts["author"],
            Terms = [.. terms.Select(term => term.Term)],
            Picture = SafeUrl.Of(facts["cover"] + facts["thumbnail"]) is { } url ? new PicturePart(url, "", "") : null,
            Blocks = Blocks(facts, notes),
        };
    }

    /// <summary>The body. The mark for "more" ends the summary on old sites and says nothing here.</summary>
    private static IReadOnlyList<BodyPart> Blocks(FrontMatterBlock facts, ReadingNotes notes)
    {
        var text = facts.Text.Replace("<!-- more -->", "", StringComparison.Ordinal).Trim();
        if (text.Contains("{%", StringComparison.Ordinal))
        {
            notes.Warn(facts.TextLine, "tags-of-a-generator", "The text has {% … %} tags, which only the generator of the old site understands; they stay as words.");
        }

        return new HtmlBody(notes).Read(MarkdownBody.ToHtml(text), facts.TextLine);
    }

    private static IEnumerable<(TermKey Term, string Name)> Terms(FrontMatterBlock facts) =>
        facts.List("tags").Concat(facts.List("tag")).Select(name => (new TermKey("tag", name.ToLowerInvariant()), name))
            .Concat(facts.List("categories").Concat(facts.List("category")).Select(name => (new TermKey("category", name.ToLowerInvariant()), name)))
            .DistinctBy(term => term.Item1);

    private static DateTimeOffset? At(string written) =>
        DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;

    private static async Task<string> TextAsync(Stream content, CancellationToken cancellationToken)
    {
        if (content.Length > MaxBytes)
        {
            throw new UnreadableFileException(0, "too-large", $"A text has at most {MaxBytes / 1024 / 1024} MB.");
        }

        content.Position = 0;
        using var reader = new StreamReader(content, new UTF8Encoding(false, throwOnInvalidBytes: true), leaveOpen: true);
        try
        {
            return await reader.ReadToEndAsync(cancellationToken);
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableFileException(0, "encoding-unknown", "The file is not UTF-8 text. Save it as UTF-8.");
        }
    }
}
