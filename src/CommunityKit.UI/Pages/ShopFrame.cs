using System.Globalization;
using CommunityKit.Modules;
using CommunityKit.Settings;
using CommunityKit.Texts;
using CommunityKit.UI.Assets;
using CommunityKit.UI.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CommunityKit.UI.Pages;

/// <summary>What a storefront layout shows around a page. Inject it into layouts; one per view, used on one thread.</summary>
public sealed class ShopFrame : IViewContextAware
{
    /// <summary>How many links fit on the tab bar of phones.</summary>
    public const int TabBarSize = 5;

    private readonly IDeclarations<NavigationItem> _items;
    private readonly IModuleTexts _texts;
    private readonly KitText _kit;
    private readonly ShopSettings _shop;
    private readonly Func<string, string> _fileUrl;
    private HttpContext? _http;

    internal ShopFrame(
        IDeclarations<NavigationItem> items, IModuleTexts texts, KitText kit, ISettings<ShopSettings> shop, Func<string, string> fileUrl)
    {
        _fileUrl = fileUrl;
        _items = items;
        _texts = texts;
        _kit = kit;
        _shop = shop.Current;
    }

    /// <summary>Name of the shop.</summary>
    public string Name => _shop.Name.For();

    /// <summary>The first character of the name, for a mark where there is no logo.</summary>
    public string Initial => Name.Length == 0 ? "" : StringInfo.GetNextTextElement(Name);

    /// <summary>Address of the shop's mark; null when it has none.</summary>
    public string? LogoUrl => _shop.Logo.Length == 0 ? null : Request.PathBase + _fileUrl(_shop.Logo);

    /// <summary>One sentence about the shop; may be empty.</summary>
    public string Tagline => _shop.Tagline.For();

    /// <summary>Line at the foot; may be empty.</summary>
    public string Footer => _shop.Footer.For();

    /// <summary>Address of the home page.</summary>
    public string HomeUrl => Request.PathBase + "/";

    /// <summary>The main navigation, home first.</summary>
    public IReadOnlyList<FrameLink> Navigation => Links(_ => true);

    /// <summary>The tab bar of phones, home first.</summary>
    public IReadOnlyList<FrameLink> TabBar => [.. Links(item => item.OnTabBar).Take(TabBarSize)];

    /// <summary>The languages of the shop, each with the address of this page in it.</summary>
    public IReadOnlyList<FrameLanguage> Languages =>
    [
        .. _shop.Cultures.Select(culture => new FrameLanguage(
            culture,
            Texts.Languages.NameOf(culture, _shop.Cultures),
            PageUrls.InLanguage(Request, culture),
            string.Equals(culture, CultureInfo.CurrentUICulture.Name, StringComparison.OrdinalIgnoreCase))),
    ];

    private HttpRequest Request =>
        _http?.Request ?? throw new InvalidOperationException("ShopFrame is for views: inject it there, not into services.");

    void IViewContextAware.Contextualize(ViewContext viewContext) => _http = viewContext.HttpContext;

    private List<FrameLink> Links(Func<NavigationItem, bool> fits)
    {
        var links = new List<FrameLink>();
        if (!_items.All.Any(declared => declared.Value.Path == "/"))
        {
            links.Add(new FrameLink(_kit["frame.home"], HomeUrl, "house", Request.Path == "/"));
        }

        foreach (var (module, item) in _items.All.Where(d => fits(d.Value)).OrderBy(d => d.Value.Order))
        {
            var label = _texts.Find(module.Id, item.LabelKey, CultureInfo.CurrentUICulture) ?? item.LabelKey;
            links.Add(new FrameLink(label, Request.PathBase + item.Path, item.Icon, PageUrls.IsAtOrBelow(Request, item.Path)));
        }

        return links;
    }
}
