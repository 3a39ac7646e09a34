using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CommunityKit.Cms.Blocks;
using Microsoft.AspNetCore.Html;

namespace CommunityKit.Cms.Showing;

/// <summary>Pages in the vocabulary of schema.org, as JSON-LD.</summary>
internal static class StructuredData
{
    // Escapes &lt; and &gt; whatever else it lets through, so the text cannot end the script element around it.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>An article or a page, and the trail to it.</summary>
    public static IHtmlContent Page(LiveItem item, string kind, string site, string url, string? picture, string author, string shop) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("@type", kind);
        json.WriteString(kind == "Article" ? "headline" : "name", item.Title);
        json.WriteString("url", site + url);
        json.WriteString("inLanguage", item.Culture);
        if (item.Summary.Length > 0)
        {
            json.WriteString("description", item.Summary);
        }

        if (picture is not null)
        {
            json.WriteString("image", site + picture);
        }

        json.WriteString("datePublished", Instant(item.FirstLiveAt));
        json.WriteString("dateModified", Instant(item.LiveAt));
        if (kind == "Article")
        {
            json.WriteStartObject("author");
            json.WriteString("@type", author.Length > 0 ? "Person" : "Organization");
            json.WriteString("name", author.Length > 0 ? author : shop);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (item.Path == "/")
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        Crumb(json, 1, shop, site + url[..(url.Length - item.PathUrl.Length)] + "/");
        Crumb(json, 2, item.Title, site + url);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>Questions with their answers.</summary>
    public static IHtmlContent Questions(IEnumerable<QuestionRow> rows) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("@type", "FAQPage");
        json.WriteStartArray("mainEntity");
        foreach (var row in rows.Where(row => !string.IsNullOrWhiteSpace(row.Question) && !string.IsNullOrWhiteSpace(row.Answer)))
        {
            json.WriteStartObject();
            json.WriteString("@type", "Question");
            json.WriteString("name", row.Question);
            json.WriteStartObject("acceptedAnswer");
            json.WriteString("@type", "Answer");
            json.WriteString("text", MarkdownText.Plain(row.Answer));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static HtmlString Write(Action<Utf8JsonWriter> graph)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteStartArray("@graph");
            graph(json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return new HtmlString(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static void Crumb(Utf8JsonWriter json, int position, string name, string url)
    {
        json.WriteStartObject();
        json.WriteString("@type", "ListItem");
        json.WriteNumber("position", position);
        json.WriteString("name", name);
        json.WriteString("item", url);
        json.WriteEndObject();
    }

    private static string Instant(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
