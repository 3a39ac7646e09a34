using CommunityKit.Files;
using System.Text.Unicode;
using CommunityKit.Modules;
using CommunityKit.Settings;
using CommunityKit.Texts;
using CommunityKit.UI.Assets;
using CommunityKit.UI.Blocks;
using CommunityKit.UI.Components;
using CommunityKit.UI.Forms.Binding;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Rendering;
using CommunityKit.UI.Slots;
using CommunityKit.UI.Texts;
using CommunityKit.UI.Views;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace CommunityKit.UI;

/// <summary>Everything that the kit's views, tag helpers and binders need in a tenant's container.</summary>
internal static class UiServices
{
    private const string ViewsByArea = "/Areas/{2}/Views/{0}.cshtml";

    /// <summary>
    /// Adds MVC with views and the kit's own services. Register the tenant's <c>ApplicationPartManager</c> before, and somewhere:
    /// <see cref="IModuleTexts"/>, <see cref="IViewOwners"/>, <see cref="IModuleAssets"/>, <see cref="IDeclarations{T}"/>,
    /// <see cref="ISettings{T}"/>, <see cref="IModuleGuard"/>; optionally <see cref="IStringLocalizerFactory"/> and
    /// <see cref="TimeProvider"/>. A permission evaluator is used when there is one.
    /// </summary>
    public static IMvcBuilder AddCommunityUi(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IStringLocalizerFactory, NoLocalizerFactory>();
        services.TryAddSingleton(RenderLimits.Default);
        services.TryAddSingleton<KitText>();
        services.TryAddSingleton<ShopClock>();
        services.TryAddSingleton<TimeText>();
        services.TryAddSingleton<Icons>();
        services.TryAddSingleton<SlotTable>();
        services.TryAddSingleton<BlockTable>();
        services.TryAddSingleton<IBlockCatalog>(s => s.GetRequiredService<BlockTable>());
        services.TryAddSingleton<PartRenderer>();
        services.TryAddScoped<OperatorNotes>();
        services.TryAddScoped<PageAssets>();
        services.TryAddScoped<PageInfo>();
        services.TryAddTransient(s => new Text(s.GetRequiredService<IModuleTexts>(), s.GetRequiredService<IViewOwners>()));
        services.TryAddTransient(s => new Asset(s.GetRequiredService<IModuleAssets>()));
        services.TryAddTransient(s => new ShopFrame(
            s.GetRequiredService<IDeclarations<NavigationItem>>(),
            s.GetRequiredService<IModuleTexts>(),
            s.GetRequiredService<KitText>(),
            s.GetRequiredService<ISettings<ShopSettings>>(),
            path => s.GetRequiredService<IFileStore>().Url(path)));
        services.TryAddTransient(s => new AdminFrame(
            s.GetRequiredService<IDeclarations<Admin.AdminMenuItem>>(),
            s.GetRequiredService<IModuleTexts>(),
            s.GetRequiredService<KitText>(),
            s.GetRequiredService<ISettings<ShopSettings>>()));

        // By default every Chinese character would become an entity of eight bytes.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));
        services.Configure<RazorViewEngineOptions>(options => options.AreaViewLocationFormats.Insert(0, ViewsByArea));

        // After MVC's own, which would put its localiser back in place of ours.
        var mvc = services.AddControllersWithViews().AddDataAnnotationsLocalization();
        services.TryAddSingleton<KitMvcOptions>();
        services.AddSingleton<IConfigureOptions<MvcOptions>>(s => s.GetRequiredService<KitMvcOptions>());
        services.AddSingleton<IConfigureOptions<MvcDataAnnotationsLocalizationOptions>>(s => s.GetRequiredService<KitMvcOptions>());
        return mvc;
    }
}
