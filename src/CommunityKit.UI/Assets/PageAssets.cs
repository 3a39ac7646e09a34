using System.Text.Encodings.Web;
using CommunityKit.UI.Csp;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;

namespace CommunityKit.UI.Assets;

/// <summary>
/// The stylesheets and scripts of one page. Views ask while they run; the page is written afterwards, head first. So whatever was asked
/// for anywhere lands in the head, and what could not (a fragment without a head, a page that was flushed early) is written where it
/// was asked for. Each file comes once.
/// </summary>
internal sealed class PageAssets
{
    private readonly List<PageAsset> _asked = [];
    private readonly HashSet<PageAsset> _written = [];

    /// <summary>Remembers a file and gives what to put in its place.</summary>
    public IHtmlContent Ask(HttpContext http, PageAsset asset)
    {
        if (!_asked.Contains(asset))
        {
            _asked.Add(asset);
        }

        return new InPlace(this, http, asset);
    }

    /// <summary>Writes everything that was asked for up to the moment of writing.</summary>
    public IHtmlContent Head(HttpContext http) => new InHead(this, http);

    private void Write(TextWriter writer, HtmlEncoder encoder, HttpContext http, PageAsset asset)
    {
        if (!_written.Add(asset))
        {
            return;
        }

        var url = encoder.Encode(asset.Url);
        switch (asset.Kind)
        {
            case PageAssetKind.Style:
                writer.Write($"<link rel=\"stylesheet\" href=\"{url}\">\n");
                break;
            case PageAssetKind.ThemeStyle:
                // Only an import can put a whole file into a layer, so that a theme wins without a fight over specificity.
                writer.Write($"<link rel=\"preload\" as=\"style\" href=\"{url}\">\n");
                writer.Write($"<style nonce=\"{encoder.Encode(CspNonce.Get(http))}\">@import url(\"{ForCss(asset.Url)}\") layer(theme);</style>\n");
                break;
            case PageAssetKind.Module:
                writer.Write($"<script type=\"module\" nonce=\"{encoder.Encode(CspNonce.Get(http))}\" src=\"{url}\"></script>\n");
                break;
            default:
                writer.Write($"<script defer nonce=\"{encoder.Encode(CspNonce.Get(http))}\" src=\"{url}\"></script>\n");
                break;
        }
    }

    private static string ForCss(string url) => url.Replace("\"", "%22").Replace("\\", "%5C").Replace("<", "%3C");

    private sealed class InPlace(PageAssets page, HttpContext http, PageAsset asset) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => page.Write(writer, encoder, http, asset);
    }

    private sealed class InHead(PageAssets page, HttpContext http) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            foreach (var asset in page._asked.OrderBy(asset => asset.Kind))
            {
                page.Write(writer, encoder, http, asset);
            }
        }
    }
}
