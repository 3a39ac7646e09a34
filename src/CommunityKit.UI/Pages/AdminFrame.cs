using System.Globalization;
using CommunityKit.Modules;
using CommunityKit.Permissions;
using CommunityKit.Settings;
using CommunityKit.Texts;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.UI.Pages;

/// <summary>What an admin layout shows around a page. Inject it into layouts; one per view, used on one thread.</summary>
public sealed class AdminFrame : IViewContextAware
{
    private readonly IDeclarations<AdminMenuItem> _items;
    private readonly IModuleTexts _texts;
    private readonly KitText _kit;
    private readonly ShopSettings _shop;
    private HttpContext? _http;

    internal AdminFrame(IDeclarations<AdminMenuItem> items, IModuleTexts texts, KitText kit, ISettings<ShopSettings> shop)
    {
        _items = items;
        _texts = texts;
        _kit = kit;
        _shop = shop.Current;
    }

    /// <summary>Name of the shop.</summary>
    public string ShopName => _shop.Name.For();

    /// <summary>Address of the storefront.</summary>
    public string ShopUrl => Http.Request.PathBase + "/";

    private HttpContext Http =>
        _http ?? throw new InvalidOperationException("AdminFrame is for views: inject it there, not into services.");

    /// <summary>The side navigation: sections in their fixed order, with the links that the user may follow.</summary>
    public async ValueTask<IReadOnlyList<AdminFrameSection>> SectionsAsync()
    {
        var permissions = Http.RequestServices.GetService<IPermissionEvaluator>();
        var sections = new SortedDictionary<AdminSection, List<FrameLink>>();
        // "/admin" is above every page: only the nearest item is where the user is.
        var nearest = _items.All
            .Select(declared => declared.Value.Path)
            .Where(path => PageUrls.IsAtOrBelow(Http.Request, path))
            .MaxBy(path => path.Length);
        foreach (var (module, item) in _items.All.OrderBy(declared => declared.Value.Order))
        {
            if (permissions is null || !await permissions.HasAsync(Http.User, item.Permission, Http.RequestAborted))
            {
                continue;
            }

            var label = _texts.Find(module.Id, item.LabelKey, CultureInfo.CurrentUICulture) ?? item.LabelKey;
            var link = new FrameLink(label, Http.Request.PathBase + item.Path, item.Icon, item.Path == nearest);
            if (!sections.TryGetValue(item.Section, out var links))
            {
                sections[item.Section] = links = [];
            }

            links.Add(link);
        }

        return [.. sections.Select(section => new AdminFrameSection(Label(section.Key), section.Value))];
    }

    /// <summary>Name of a section in the reader's language.</summary>
    /// <param name="section">The section.</param>
    public string Label(AdminSection section) => _kit["admin." + section];

    void IViewContextAware.Contextualize(ViewContext viewContext) => _http = viewContext.HttpContext;
}
