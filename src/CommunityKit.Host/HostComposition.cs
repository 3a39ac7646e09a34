using System.Diagnostics;
using System.Diagnostics.Metrics;
using CommunityKit.Host.Assets;
using CommunityKit.Host.Control;
using CommunityKit.Host.Health;
using CommunityKit.Host.Owners;
using CommunityKit.Host.Security;
using CommunityKit.Host.Telemetry;
using CommunityKit.Modularity.Compatibility;
using CommunityKit.Modularity.Loading;
using CommunityKit.Modularity.Store;
using CommunityKit.Modularity.Unloading;
using CommunityKit.Tenancy.Changes;
using CommunityKit.Tenancy.Metrics;
using CommunityKit.Tenancy.Probing;
using CommunityKit.Tenancy.Routing;
using CommunityKit.Tenancy.Runtimes;
using CommunityKit.Tenancy.Sites;
using CommunityKit.Tenancy.Tenants;

namespace CommunityKit.Host;

/// <summary>The host's own container: nothing in it comes from a module.</summary>
internal static class HostComposition
{
    public static void Add(IServiceCollection services, HostStart options)
    {
        var settings = SiteSettings.Load(options.Folder);
        services.AddSingleton(options);
        services.AddSingleton(options.Folder);
        services.AddSingleton(settings);
        services.AddSingleton(options.Clock);
        services.AddHttpContextAccessor();
        AddModularity(services, options);
        AddTenancy(services, options);
        services.AddSingleton(provider => new AssetCatalog((id, version) =>
            provider.GetRequiredService<ModuleStore>().Find(id, version) is { } module ? Path.Combine(module.Folder, "wwwroot") : null));
        services.AddSingleton<AssetEndpoint>();
        services.AddSingleton<OwnerStore>();
        services.AddSingleton<OwnerTicketDesk>();
        services.AddSingleton<RunRecord>();
        services.AddSingleton<Readiness>();
        services.AddHostedService<HostLifecycle>();
        AddressRateLimit.Add(services, settings);
        HostPages.Add(services, options);
        HostTelemetry.Add(services);
    }

    private static void AddModularity(IServiceCollection services, HostStart options)
    {
        services.AddSingleton(_ => ModuleStore.Open(options.Folder.Store));
        services.AddSingleton(HostSurface.Current);
        services.AddSingleton(provider => new UnloadWatch(options.Clock, provider.GetRequiredService<ILogger<UnloadWatch>>()));
        services.AddSingleton(provider => new ImageCache(
            provider.GetRequiredService<ModuleStore>(), provider.GetRequiredService<HostSurface>(), provider.GetRequiredService<UnloadWatch>()));
    }

    private static void AddTenancy(IServiceCollection services, HostStart options)
    {
        services.AddSingleton<TenancyMeter>();
        services.AddSingleton(new ProbeLimits());
        services.AddSingleton<PackageIntake>();
        services.AddSingleton(provider => new HostServices(
            options.Folder,
            provider.GetRequiredService<SiteSettings>(),
            provider.GetRequiredService<ModuleStore>(),
            provider.GetRequiredService<ImageCache>(),
            provider.GetRequiredService<TenancyMeter>(),
            provider.GetRequiredService<IMeterFactory>(),
            provider.GetRequiredService<DiagnosticListener>(),
            provider.GetRequiredService<ProbeLimits>(),
            provider.GetRequiredService<OwnerTicketDesk>().For,
            provider.GetRequiredService<IConfiguration>(),
            options.Clock,
            provider.GetRequiredService<ILoggerFactory>(),
            options.IsDevelopment,
            options.RunsWorkInBackground,
            options.TenantServices,
            options.SafeMode));
        services.AddSingleton<TenantSet>();
        services.AddSingleton<TenantDispatch>();
    }
}
