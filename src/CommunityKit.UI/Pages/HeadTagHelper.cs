using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CommunityKit.Modules;
using CommunityKit.Settings;
using CommunityKit.UI.Assets;
using CommunityKit.UI.Rendering;
using CommunityKit.UI.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CommunityKit.UI.Pages;

/// <summary>
/// <c>&lt;head&gt;&lt;ck-head /&gt;&lt;/head&gt;</c> in a layout: everything a page's head needs, from <see cref="PageInfo"/>, the shop's
/// settings, and the styles and scripts that views asked for. A layout may add its own lines after it.
/// </summary>
[HtmlTargetElement("ck-head", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class HeadTagHelper : TagHelper
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>True for the admin: its styles and scripts, no search engines, no theme.</summary>
    public bool Admin { get; set; }

    /// <summary>The view that is rendered.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var http = ViewContext.HttpContext;
        var assets = ViewContext.Service<IModuleAssets>();
        var wanted = ViewContext.Service<PageAssets>();
        var markup = ViewContext.Markup();
        string Kit(string path) => assets.Url(KitAssets.Id, path);

        markup.Raw("\n").Open("meta", ("charset", "utf-8"))
            .Open("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1, viewport-fit=cover"))
            .Open("link", ("rel", "preload"), ("as", "style"), ("href", Kit("ck.css")));
        About(markup);
        markup.Open("meta", ("name", "theme-color"), ("content", "#faf7f2"), ("media", "(prefers-color-scheme: light)"))
            .Open("meta", ("name", "theme-color"), ("content", "#181512"), ("media", "(prefers-color-scheme: dark)"))
            .Open("meta", ("name", "htmx-config"), ("content", """{"includeIndicatorCSS":false}"""))
            .Open("link", ("rel", "icon"), ("type", "image/svg+xml"), ("href", Kit("favicon.svg")))
            .Raw("\n");
        Texts(markup);

        var head = new PageAssets();
        output.TagName = null;
        output.Content.AppendHtml(markup.ToHtml());
        output.Content.AppendHtml(head.Ask(http, new PageAsset(PageAssetKind.Style, Kit("ck.css"))));
        if (Admin)
        {
            output.Content.AppendHtml(head.Ask(http, new PageAsset(PageAssetKind.Style, Kit("ck-admin.css"))));
        }
        else
        {
            foreach (var (theme, sheet) in ViewContext.Service<IDeclarations<ThemeStylesheet>>().All)
            {
                wanted.Ask(http, new PageAsset(PageAssetKind.ThemeStyle, assets.Url(theme.Id, sheet.Path)));
            }
        }

        output.Content.AppendHtml(wanted.Head(http));
        output.Content.AppendHtml(head.Ask(http, new PageAsset(PageAssetKind.Module, Kit("ck.js"))));
        if (Admin)
        {
            output.Content.AppendHtml(head.Ask(http, new PageAsset(PageAssetKind.Module, Kit("ck-admin.js"))));
        }
    }

    private void About(Markup markup)
    {
        var request = ViewContext.HttpContext.Request;
        var page = ViewContext.Service<PageInfo>();
        var shop = ViewContext.Service<ISettings<ShopSettings>>().Current;
        var name = shop.Name.For();
        var title = string.IsNullOrEmpty(page.Title) ? name : page.Title;
        markup.Element("title", title == name ? name : $"{title} · {name}");
        if (Admin || page.NoIndex)
        {
            markup.Open("meta", ("name", "robots"), ("content", "noindex"));
            return;
        }

        var canonical = PageUrls.Absolute(request, request.PathBase + (page.CanonicalPath ?? request.Path.ToUriComponent()));
        var description = page.Description ?? (shop.Tagline.IsEmpty ? null : shop.Tagline.For());
        if (description is not null)
        {
            markup.Open("meta", ("name", "description"), ("content", description));
        }

        markup.Open("link", ("rel", "canonical"), ("href", canonical));
        var alternates = page.Alternates.Count > 0
            ? page.Alternates.Select(each => (each.Culture, Url: request.PathBase + each.Path))
            : shop.Cultures.Select(culture => (Culture: culture, Url: PageUrls.InLanguage(request, culture)));
        foreach (var (culture, url) in alternates)
        {
            markup.Open("link", ("rel", "alternate"), ("hreflang", culture), ("href", PageUrls.Absolute(request, url)));
        }

        markup.Open("link", ("rel", "alternate"), ("hreflang", "x-default"), ("href", canonical))
            .Open("meta", ("property", "og:type"), ("content", page.Kind))
            .Open("meta", ("property", "og:site_name"), ("content", name))
            .Open("meta", ("property", "og:title"), ("content", title))
            .Open("meta", ("property", "og:url"), ("content", canonical))
            .Open("meta", ("property", "og:locale"), ("content", CultureInfo.CurrentUICulture.Name.Replace('-', '_')));
        if (description is not null)
        {
            markup.Open("meta", ("property", "og:description"), ("content", description));
        }

        if (page.Image is not null)
        {
            markup.Open("meta", ("property", "og:image"), ("content", PageUrls.Absolute(request, page.Image)))
                .Open("meta", ("property", "og:image:alt"), ("content", page.ImageAlt ?? title));
        }
    }

    /// <summary>The words that ck.js says. A data block: no script, no nonce needed.</summary>
    private void Texts(Markup markup)
    {
        var text = ViewContext.KitText();
        var words = KitTexts.ScriptKeys.ToDictionary(key => key, key => text[key]);
        markup.Open("script", ("type", "application/json"), ("id", "ck-texts"))
            .Raw(JsonSerializer.Serialize(words, Json))
            .Close("script").Raw("\n");
    }
}
