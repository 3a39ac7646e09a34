using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml.Linq;
using CommunityKit.ContentImport.Foreign;
using CommunityKit.ContentImport.Html;
using CommunityKit.ContentImport.Html.Gutenberg;

namespace CommunityKit.ContentImport.Formats.Wordpress;

/// <summary>WordPress exports, WXR 1.0 to 1.2: posts, pages, categories, tags, menus and the pictures that items name.</summary>
internal sealed class WxrFormat : IForeignFormat
{
    public string Name => "wxr";

    public bool Fits(string fileName, ReadOnlySpan<byte> head) =>
        Encoding.UTF8.GetString(head) is var text && text.Contains("<rss", StringComparison.Ordinal) && text.Contains(WxrNames.Export, StringComparison.Ordinal);

    public async IAsyncEnumerable<ForeignThing> ReadAsync(
        Stream content, string fileName, ReadingNotes notes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var overview = await WxrOverview.ReadAsync(content, cancellationToken);
        var body = new WordPressBody(new HtmlBody(notes), notes);
        await foreach (var (row, element) in WxrFile.PartsAsync(content, cancellationToken))
        {
            if (WxrTerms.Read(element, row) is { } term)
            {
                notes.Count("terms");
                yield return term;
            }
            else if (element.Name.LocalName == "item" && Item(element, row, overview, body, notes) is { } item)
            {
                yield return item;
            }
        }

        foreach (var menu in WxrMenus.Read(overview, notes))
        {
            yield return menu;
        }
    }

    private static ForeignItem? Item(XElement element, long row, WxrOverview overview, WordPressBody body, ReadingNotes notes)
    {
        var (type, status, title) = (element.Wp("post_type"), element.Wp("status"), HtmlBody.Words(element.Rss("title")));
        switch (type)
        {
            case "attachment":
                notes.Count("attachments");
                return null;
            case "nav_menu_item":
                return null;
            case "post" or "page" or "":
                break;
            default:
                notes.Count($"items left out: {type}");
                notes.LeaveOut(row, "kind-unknown", $"\"{title}\" is a {type}, which has no counterpart here.");
                return null;
        }

        if (status is "trash" or "auto-draft" or "inherit")
        {
            notes.Count($"items left out: {status}");
            return null;
        }

        var comments = element.Elements().Count(e => e.Name.LocalName == "comment" && WxrNames.IsExport(e.Name));
        notes.Count(type == "page" ? "pages" : "articles");
        notes.Count("comments", comments);
        if (element.Wp("post_password").Length > 0)
        {
            notes.Warn(row, "password", $"\"{title}\" asks readers for a password; here it stays a draft.");
        }

        return new ForeignItem(row, KeyOf(element), type == "page" ? ForeignItemKind.Page : ForeignItemKind.Article, title.Length > 0 ? title : Untitled(element))
        {
            Path = PathOf(element.Rss("link")),
            Slug = Uri.UnescapeDataString(element.Wp("post_name")),
            Language = overview.Language,
            IsPublished = status is "publish" or "" && element.Wp("post_password").Length == 0,
            PublishedAt = PublishedAt(element),
            Summary = HtmlBody.Words(element.Elements().FirstOrDefault(e => WxrNames.IsExcerpt(e.Name))?.Value ?? ""),
            Author = AuthorOf(element, overview),
            SeoTitle = element.Meta("_yoast_wpseo_title"),
            Blocks = body.Read(element.Element(XName.Get("encoded", WxrNames.Content))?.Value ?? "", row),
            Terms = WxrTerms.Of(element),
            Picture = overview.Attachments.TryGetValue(element.Meta("_thumbnail_id"), out var picture) && SafeUrl.Of(picture.Url) is { } url
                ? new PicturePart(url, picture.Alt, "") : null,
            Comments = comments,
        };
    }

    private static string KeyOf(XElement element) => element.Rss("guid") is { Length: > 0 } guid ? guid : element.Wp("post_id");

    private static string Untitled(XElement element) => element.Wp("post_name") is { Length: > 0 } name ? Uri.UnescapeDataString(name) : element.Wp("post_id");

    private static string PathOf(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var url) && url.Query.Length == 0 ? Uri.UnescapeDataString(url.AbsolutePath).TrimEnd('/') : "";

    private static string AuthorOf(XElement element, WxrOverview overview)
    {
        var login = element.Elements().FirstOrDefault(e => e.Name.LocalName == "creator")?.Value.Trim() ?? "";
        return overview.Authors.GetValueOrDefault(login) is { Length: > 0 } name ? name : login;
    }

    private static DateTimeOffset? PublishedAt(XElement element) =>
        DateTimeOffset.TryParseExact(element.Wp("post_date_gmt"), "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
        || DateTimeOffset.TryParse(element.Rss("pubDate"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out at)
            ? at : null;
}
