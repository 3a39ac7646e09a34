using System.Globalization;
using System.Text;
using System.Xml;
using CommunityKit.Cms.Translating;
using CommunityKit.Cms.Types;
using Microsoft.AspNetCore.Routing;

namespace CommunityKit.Cms.Showing;

/// <summary>What search engines and feed readers ask for: <c>/sitemap.xml</c>, <c>/robots.txt</c>, <c>/feed.xml</c>.</summary>
internal static class SiteMap
{
    /// <summary>A sitemap holds at most so many addresses.</summary>
    private const int MaxPages = 50_000;
    private const int FeedLength = 30;
    private const string SitemapSpace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sitemap.xml", (HttpContext http, LiveReads reads, ISettings<ShopSettings> shop, CancellationToken ct) => SitemapAsync(http, reads, shop.Current, ct));
        routes.MapGet("/robots.txt", (HttpContext http) => Results.Text(
            $"User-agent: *\nDisallow: {http.Request.PathBase}/admin/\nDisallow: {http.Request.PathBase}/api/\nSitemap: {Root(http)}/sitemap.xml\n"));
        routes.MapGet("/feed.xml", (HttpContext http, LiveReads reads, ContentTypes types, ISettings<ShopSettings> shop, CancellationToken ct) =>
            FeedAsync(http, reads, types, shop.Current, ct));
    }

    private static async Task<IResult> SitemapAsync(HttpContext http, LiveReads reads, ShopSettings shop, CancellationToken cancellationToken)
    {
        var pages = await reads.ListedAsync(null, null, MaxPages, cancellationToken);
        var translations = pages.ToLookup(page => page.SetId);
        var paths = pages.ToLookup(page => page.Path, StringComparer.Ordinal);
        return Xml("application/xml", xml =>
        {
            xml.WriteStartElement("urlset", SitemapSpace);
            xml.WriteAttributeString("xmlns", "xhtml", null, "http://www.w3.org/1999/xhtml");
            foreach (var page in pages)
            {
                xml.WriteStartElement("url", SitemapSpace);
                xml.WriteElementString("loc", SitemapSpace, Loc(page));
                xml.WriteElementString("lastmod", SitemapSpace, page.LiveAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                foreach (var other in translations[page.SetId].Where(_ => translations[page.SetId].Skip(1).Any()))
                {
                    xml.WriteStartElement("xhtml", "link", "http://www.w3.org/1999/xhtml");
                    xml.WriteAttributeString("rel", "alternate");
                    xml.WriteAttributeString("hreflang", other.Culture);
                    xml.WriteAttributeString("href", Loc(other));
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });

        string Loc(ListedPage page) =>
            Root(http) + LanguageUrls.PathOf(page.Culture, new PathString(page.Path).ToUriComponent(), shop.DefaultCulture, paths[page.Path].Skip(1).Any());
    }

    private static async Task<IResult> FeedAsync(
        HttpContext http, LiveReads reads, ContentTypes types, ShopSettings shop, CancellationToken cancellationToken)
    {
        var articles = (await types.AllAsync(cancellationToken)).All.Where(type => type.IsArticle).Select(type => type.Name).ToList();
        var culture = CultureInfo.CurrentUICulture.Name;
        var pages = await reads.ListedAsync(articles, culture, FeedLength, cancellationToken);
        return Xml("application/rss+xml", xml =>
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteStartElement("channel");
            xml.WriteElementString("title", shop.Name.For());
            xml.WriteElementString("link", Root(http) + "/");
            xml.WriteElementString("description", shop.Tagline.IsEmpty ? shop.Name.For() : shop.Tagline.For());
            xml.WriteElementString("language", culture);
            foreach (var page in pages)
            {
                xml.WriteStartElement("item");
                xml.WriteElementString("title", page.Title);
                xml.WriteElementString("link", Url(http, page));
                xml.WriteStartElement("guid");
                xml.WriteAttributeString("isPermaLink", "false");
                xml.WriteString($"urn:uuid:{page.Id}");
                xml.WriteEndElement();
                xml.WriteElementString("pubDate", page.FirstLiveAt.ToString("R", CultureInfo.InvariantCulture));
                if (page.Summary.Length > 0)
                {
                    xml.WriteElementString("description", page.Summary);
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        });
    }

    private static string Root(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host.ToUriComponent()}{http.Request.PathBase.ToUriComponent()}";

    private static string Url(HttpContext http, ListedPage page) => Root(http) + new PathString(page.Path).ToUriComponent();

    private static IResult Xml(string type, Action<XmlWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CheckCharacters = true }))
        {
            xml.WriteStartDocument();
            write(xml);
            xml.WriteEndDocument();
        }

        return Results.Bytes(buffer.ToArray(), type + "; charset=utf-8");
    }
}
