using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Items;
using CommunityKit.Cms.References;
using CommunityKit.Cms.Taxonomies;
using CommunityKit.Cms.Translating;
using CommunityKit.Cms.Types;
using CommunityKit.Cms.Views;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Html;

namespace CommunityKit.Cms.Showing;

/// <summary>Makes the page of an item: live for visitors, or a working copy for its editor.</summary>
public sealed class Pages(
    ContentTypes types, LiveReads reads, TermReads terms, IReferences references, PageUrls urls, PageInfo page, ISettings<ShopSettings> shop, IHttpContextAccessor http, HtmlEncoder encoder)
{
    /// <summary>The page that visitors see, and what search engines and share cards are told.</summary>
    public async Task<ContentPage> LiveAsync(LiveItem item, CancellationToken cancellationToken)
    {
        var document = ContentDocument.Parse(item.Document);
        var type = (await types.AllAsync(cancellationToken)).Find(item.Type);
        var built = await BuildAsync(item.Id, item.Type, item.Culture, document, type, cancellationToken);
        page.Title = document.Text(CommonFields.SeoTitle) is { Length: > 0 } seo ? seo : item.Title;
        page.Description = item.Summary.Length > 0 ? item.Summary : null;
        page.Image = built.PictureUrl;
        page.NoIndex = !item.IsListed;
        page.Kind = built.IsArticle ? "article" : "website";
        page.Alternates = LanguageUrls.Of(await reads.TranslationsAsync(item.SetId, cancellationToken), shop.Current.DefaultCulture);
        page.CanonicalPath = page.Alternates.FirstOrDefault(each => each.Culture == item.Culture).Path ?? item.PathUrl;
        var request = http.HttpContext!.Request;
        return built with
        {
            PublishedAt = item.FirstLiveAt,
            StructuredData = StructuredData.Page(
                item,
                built.IsArticle ? "Article" : "WebPage",
                $"{request.Scheme}://{request.Host.ToUriComponent()}",
                request.PathBase.ToUriComponent() + item.PathUrl,
                built.PictureUrl,
                document.Text("author"),
                shop.Current.Name.For()),
        };
    }

    /// <summary>A document as a page.</summary>
    public async Task<ContentPage> BuildAsync(
        Guid id, string typeName, string culture, ContentDocument document, ContentType? type, CancellationToken cancellationToken) =>
        new(id, typeName, culture, document.Text(CommonFields.Title))
        {
            Summary = document.Text(CommonFields.Summary),
            PictureUrl = urls.File(Live.PictureOf(document)),
            IsArticle = type?.IsArticle == true,
            IsHome = document.Text(CommonFields.Path) == "/",
            Blocks = Placed.Of(document.Blocks),
            Values = await ValuesAsync(document, type, cancellationToken),
        };

    private async Task<IReadOnlyList<ContentValue>> ValuesAsync(ContentDocument document, ContentType? type, CancellationToken cancellationToken)
    {
        var values = new List<ContentValue>();
        foreach (var field in type?.Fields ?? [])
        {
            if (document.Values.TryGetValue(field.Name, out var value) && await ShowAsync(field, value, cancellationToken) is { } html)
            {
                values.Add(new(field.Name, field.Kind, field.Label.For(), html));
            }
        }

        return values;
    }

    private async ValueTask<IHtmlContent?> ShowAsync(ContentField field, JsonElement value, CancellationToken cancellationToken)
    {
        switch (field.Kind, value.ValueKind)
        {
            case (ContentFieldKind.Markdown, JsonValueKind.String):
                return MarkdownText.Render(value.GetString()!, urls.Root);
            case (ContentFieldKind.Choice, JsonValueKind.String):
                return Text((field.Choices.FirstOrDefault(choice => choice.Value == value.GetString())?.Label.For()) ?? value.GetString()!);
            case (ContentFieldKind.Instant, JsonValueKind.String) when value.TryGetDateTimeOffset(out var at):
                return new HtmlString($"<time datetime=\"{at.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}\">{encoder.Encode(terms.Local(at).ToString("g", CultureInfo.CurrentCulture))}</time>");
            case (ContentFieldKind.Money, JsonValueKind.Object):
                return Text(new Money(value.GetProperty("minor").GetInt64(), value.GetProperty("currency").GetString()!).Format());
            case (ContentFieldKind.Link, JsonValueKind.Object) when urls.Link(Member(value, "url")) is { } url:
                return new HtmlString($"<a href=\"{encoder.Encode(url)}\">{encoder.Encode(Member(value, "text") is { Length: > 0 } text ? text : url)}</a>");
            case (ContentFieldKind.Picture, JsonValueKind.Object) when urls.File(Member(value, "path")) is { } file:
                return new HtmlString($"<img src=\"{encoder.Encode(file)}\" alt=\"{encoder.Encode(Member(value, "alt"))}\" loading=\"lazy\" />");
            case (ContentFieldKind.Terms, JsonValueKind.Array):
                return Text(string.Join(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? "、" : ", ", await terms.LabelsAsync(value, cancellationToken)));
            case (ContentFieldKind.Reference, _) when ReferenceValue.TryRead(value, out var reference):
                return (await references.FindAsync([reference], cancellationToken)).TryGetValue(reference, out var target) && target.Path is { } path
                    ? new HtmlString($"<a href=\"{encoder.Encode(urls.Of(path))}\">{encoder.Encode(target.Title)}</a>")
                    : null;
            case (ContentFieldKind.Place, JsonValueKind.Object):
                return Text(string.Create(CultureInfo.InvariantCulture, $"{value.GetProperty("latitude").GetDecimal()}, {value.GetProperty("longitude").GetDecimal()}"));
            case (ContentFieldKind.Boolean, JsonValueKind.True):
                return Text("✓");
            case (ContentFieldKind.Number, JsonValueKind.Number):
                return Text(value.GetDecimal().ToString(CultureInfo.CurrentCulture));
            case (_, JsonValueKind.String):
                return Text(value.GetString()!);
            default:
                return null;
        }
    }

    private static string Member(JsonElement value, string name) =>
        value.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString()! : "";

    private HtmlString Text(string text) => new(encoder.Encode(text));
}
