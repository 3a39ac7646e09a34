using CommunityKit.Host.Manager.Changes;
using CommunityKit.Host.Manager.Frame;
using CommunityKit.Host.Manager.Install;
using CommunityKit.Host.Manager.Overview;
using CommunityKit.Host.Manager.Plans;
using CommunityKit.Host.Manager.Session;
using CommunityKit.Host.Manager.Shops;
using CommunityKit.Host.Texts;
using CommunityKit.Modules;
using CommunityKit.Settings;
using CommunityKit.Texts;
using CommunityKit.UI;
using CommunityKit.UI.Assets;
using CommunityKit.UI.Views;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;

namespace CommunityKit.Host.Manager;

/// <summary>
/// What the module manager's pages need in the host's container: MVC over this assembly alone, the kit's tag helpers with the host's answers
/// to what they ask of a shop, and the owner's cookie.
/// </summary>
internal static class ManagerServices
{
    public static void Add(IServiceCollection services, HostStart options)
    {
        var keys = Directory.CreateDirectory(options.Folder.Keys);
        if (!OperatingSystem.IsWindows())
        {
            keys.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        }

        services.AddDataProtection().SetApplicationName("communitykit/host").PersistKeysToFileSystem(keys);
        services.AddSingleton<ChangeRuns>();
        services.AddSingleton<HostFacts>();
        services.AddSingleton<ShopReader>();
        services.AddSingleton<ShopModules>();
        services.AddSingleton<CreateShop>();
        services.AddSingleton<FeedReader>();
        services.AddSingleton<OfferReader>();
        services.AddSingleton<PlanLines>();
        services.AddScoped<ManagerFrame>();
        AddKit(services);
        AddSession(services);
    }

    private static void AddKit(IServiceCollection services)
    {
        services.AddSingleton(HostControllers.NewPartManager());
        services.AddSingleton<IModuleTexts, HostTexts>();
        services.AddSingleton<HostAssets>();
        services.AddSingleton<IModuleAssets>(provider => provider.GetRequiredService<HostAssets>());
        services.AddSingleton<IViewOwners>(provider => provider.GetRequiredService<HostAssets>());
        services.AddSingleton(typeof(IDeclarations<>), typeof(HostDeclarations<>));
        services.AddSingleton<ISettings<ShopSettings>, HostShop>();
        services.AddCommunityUi();
        services.Configure<RazorViewEngineOptions>(razor =>
        {
            razor.ViewLocationFormats.Clear();
            razor.ViewLocationFormats.Add("/Manager/{1}/{0}.cshtml");
            razor.ViewLocationFormats.Add("/Manager/Frame/{0}.cshtml");
        });
        services.AddAntiforgery(forms =>
        {
            forms.FormFieldName = "__form";
            forms.Cookie.Name = "ck-host-form";
            forms.Cookie.Path = HostPages.BasePath;
            forms.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.Configure<CookieTempDataProviderOptions>(said =>
        {
            said.Cookie.Name = "ck-host-said";
            said.Cookie.Path = HostPages.BasePath;
            said.Cookie.SameSite = SameSiteMode.Strict;
        });
    }

    private static void AddSession(IServiceCollection services)
    {
        services.AddAuthentication(OwnerCookie.Scheme).AddCookie(OwnerCookie.Scheme, OwnerCookie.Configure);
        services.AddAuthorization();
    }
}
