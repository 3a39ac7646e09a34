using CommunityKit.Host.Texts;
using CommunityKit.Tenancy.Tenants;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Texts;

namespace CommunityKit.Host.Manager.Frame;

/// <summary>What the layout shows around every page of the module manager.</summary>
internal sealed class ManagerFrame(IHttpContextAccessor http, HostStart options, TenantSet tenants)
{
    private static readonly IReadOnlyList<string> Cultures = HostShop.Defaults.Cultures;

    public bool IsSafeMode => options.SafeMode;

    /// <summary>True until the first shop was made.</summary>
    public bool HasNoShop => tenants.All.Count == 0;

    /// <summary>The owner's address.</summary>
    public string? Email => Context.User.Identity?.Name;

    public string Home => Context.Request.PathBase + "/";

    /// <summary>The side navigation.</summary>
    public IReadOnlyList<AdminFrameSection> Sections =>
    [
        new(HostTexts.Get("nav.host"), [Link("nav.overview", "/", "layout-dashboard")]),
        new(HostTexts.Get("nav.shops"), [.. tenants.All.Select(ShopLink), .. IsSafeMode ? [] : new[] { Link("nav.newShop", "/new-shop", "plus") }]),
        new(HostTexts.Get("nav.account"), [Link("nav.password", "/password", "key-round")]),
    ];

    /// <summary>The other languages, each with the address of this page in it.</summary>
    public IReadOnlyList<FrameLanguage> Languages =>
    [
        .. Cultures.Select(culture => new FrameLanguage(
            culture,
            UI.Texts.Languages.NameOf(culture, Cultures),
            PageUrls.InLanguage(Context.Request, culture),
            culture == System.Globalization.CultureInfo.CurrentUICulture.Name)),
    ];

    private HttpContext Context => http.HttpContext!;

    private FrameLink Link(string key, string path, string icon) =>
        new(HostTexts.Get(key), Context.Request.PathBase + path, icon, Context.Request.Path == path);

    private FrameLink ShopLink(TenantSlot slot)
    {
        var path = "/shops/" + slot.Record.Id;
        return new FrameLink(slot.Record.Id, Context.Request.PathBase + path, "store", Context.Request.Path.StartsWithSegments(path));
    }
}
