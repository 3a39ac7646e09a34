using System.Diagnostics;
using System.Diagnostics.Metrics;
using CommunityKit.Data.Sections;
using CommunityKit.Messages;
using CommunityKit.Modularity.Compatibility;
using CommunityKit.Modules;
using CommunityKit.Permissions;
using CommunityKit.Settings;
using CommunityKit.Tenancy.OpenApi;
using CommunityKit.Tenancy.Exports;
using CommunityKit.Tenancy.Recipes;
using CommunityKit.Tenancy.Runtimes;
using CommunityKit.Tenancy.Tenants;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Tenancy.Composition;

/// <summary>What every tenant's container has before any module adds to it. Host objects go in as instances, so no runtime disposes them.</summary>
internal static class HostDefaults
{
    /// <summary>Id under which the host itself declares things in a tenant.</summary>
    public const string Id = Data.Runtime.RuntimeData.HostId;

    public static TextTable HostTexts { get; } = TextTable.FromResources(typeof(HostDefaults).Assembly);

    public static TextTable KitTexts { get; } = TextTable.FromResources(typeof(UI.Assets.KitAssets).Assembly);

    public static void Add(IServiceCollection services, HostServices host, RuntimePlan plan, TenantData tenant, RuntimeLifetime lifetime)
    {
        services.AddSingleton(host.Loggers);
        services.AddSingleton(typeof(ILogger<>), typeof(Logger<>));
        services.AddSingleton(host.Clock);
        services.AddSingleton(host.Meters);
        services.AddSingleton(host.Diagnostics);
        services.AddSingleton<DiagnosticSource>(host.Diagnostics);
        services.AddSingleton<IHostApplicationLifetime>(lifetime);
        var environment = new RuntimeEnvironment(plan.Tenant.Id, tenant.Folder, host.IsDevelopment);
        services.AddSingleton<IWebHostEnvironment>(environment);
        services.AddSingleton<IHostEnvironment>(environment);
        services.AddSingleton<IConfiguration>(host.Configuration.GetSection("tenants:" + plan.Tenant.Id));
        services.AddSingleton(tenant.Protection);
        services.AddSingleton(host.OwnerTickets(plan.Tenant.Id));
        services.AddOptions();
        services.AddRouting();

        // In development it would throw, and the trial of a new version would take an address that needs a parameter for a broken one.
        services.PostConfigure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        services.AddHttpContextAccessor();
        services.AddMemoryCache();
        services.AddAuthentication();
        services.AddAuthorization();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddScoped<ShopSettingsStep>();
        services.AddScoped<SettingsStep>();
        services.AddScoped<FilesStep>();
        services.AddScoped<ShopExport>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "ck-form";
            options.FormFieldName = "__form";
            options.HeaderName = "X-CK-Form";
        });
        OpenApiComposition.Add(services);
        services.AddSingleton(typeof(IStringLocalizer<>), typeof(StringLocalizer<>));
        services.AddSingleton<IStringLocalizerFactory>(provider => new ModuleStringLocalizerFactory(
            provider.GetRequiredService<Texts.IModuleTexts>(), provider.GetRequiredService<RuntimeComposition>().Mvc.OwnerOf));
    }

    /// <summary>Settings and permissions that belong to no module.</summary>
    public static ModuleParts Declare(DeclarationSet declarations, RuntimePlan plan)
    {
        var identity = new ModuleIdentity(Id, HostVersion, plan.Tenant.Id, "");
        var parts = new ModuleParts(identity);
        parts.Settings.Add(DeclaredSection.Of<MailSettings>(Id, "mail"));
        parts.RecipeSteps.Add(new RecipeStepPart("shop.settings", typeof(ShopSettingsStep)));
        parts.RecipeSteps.Add(new RecipeStepPart("settings", typeof(SettingsStep)));
        parts.RecipeSteps.Add(new RecipeStepPart(FilesStep.Name, typeof(FilesStep)));
        parts.Exports.Add(new ExportPart(ExportRunner.ShopPart, typeof(ShopExport)));
        declarations.Add(identity, new SettingsDeclaration("shop", typeof(ShopSettings)));
        declarations.Add(identity, new SettingsDeclaration("mail", typeof(MailSettings)));
        declarations.Add(identity, new Permission("shop.settings", "permission.settings") { DefaultRoles = [RoleNames.Manager] });
        declarations.Add(identity, new Permission("shop.modules", "permission.modules"));
        return parts;
    }

    /// <summary>Version of the host and of the contract it carries.</summary>
    public static string HostVersion { get; } =
        HostSurface.Current.Contract.Version.ToNormalizedString();
}
