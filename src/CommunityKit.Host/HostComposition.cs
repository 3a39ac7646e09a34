using System.Diagnostics;
using System.Diagnostics.Metrics;
using CommunityKit.Host.Assets;
using CommunityKit.Host.Control;
using CommunityKit.Host.Development;
using CommunityKit.Host.Health;
using CommunityKit.Host.Owners;
using CommunityKit.Host.Security;
using CommunityKit.Host.Telemetry;
using CommunityKit.Images;
using CommunityKit.Images.Workers;
using CommunityKit.Modularity.Compatibility;
using CommunityKit.Modularity.Loading;
using CommunityKit.Modularity.Store;
using CommunityKit.Modularity.Unloading;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Changes;
using CommunityKit.Tenancy.Composition;
using CommunityKit.Tenancy.Metrics;
using CommunityKit.Tenancy.Probing;
using CommunityKit.Tenancy.Routing;
using CommunityKit.Tenancy.Runtimes;
using CommunityKit.Tenancy.Sites;
using CommunityKit.Tenancy.Tenants;
using Microsoft.Extensions.Logging.Abstractions;

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
        services.AddSingleton(provider => new AssetCatalog(
            (id, version) => provider.GetRequiredService<LinkedModules>().Find(id) is { } linked && linked.Manifest.Version == version
                ? new AssetFolder(Path.Combine(linked.ContentRoot, "wwwroot"), IsFixed: false)
                : provider.GetRequiredService<ModuleStore>().Find(id, version) is { } module
                    ? new AssetFolder(Path.Combine(module.Folder, "wwwroot"), IsFixed: true)
                    : null));
        services.AddSingleton<AssetEndpoint>();
        services.AddSingleton<OwnerStore>();
        services.AddSingleton<OwnerTicketDesk>();
        services.AddSingleton<RunRecord>();
        services.AddSingleton<Readiness>();
        services.AddHostedService<HostLifecycle>();
        if (options.LinkedModules.Count > 0)
        {
            services.AddSingleton<DevelopmentShop>();
            services.AddHostedService<LinkedReload>();
        }

        AddressRateLimit.Add(services, settings);
        HostPages.Add(services, options);
        HostTelemetry.Add(services);
    }

    private static void AddModularity(IServiceCollection services, HostStart options)
    {
        services.AddSingleton(HostSurface.Current);
        services.AddSingleton(LinkedModulesOf(options));
        if (options.SharedModules is { } shared)
        {
            services.AddSingleton(shared.Store);
            services.AddSingleton(shared.Watch);
            services.AddSingleton(shared.Images);
            return;
        }

        services.AddSingleton(_ => ModuleStore.Open(options.Folder.Store));
        services.AddSingleton(provider => new UnloadWatch(options.Clock, provider.GetRequiredService<ILogger<UnloadWatch>>()));
        services.AddSingleton(provider => new ImageCache(
            provider.GetRequiredService<ModuleStore>(),
            provider.GetRequiredService<HostSurface>(),
            provider.GetRequiredService<UnloadWatch>(),
            provider.GetRequiredService<LinkedModules>()));
    }

    private static LinkedModules LinkedModulesOf(HostStart options) =>
        options.LinkedModules.Count == 0 ? LinkedModules.None
        : options.IsDevelopment ? LinkedModules.In(options.LinkedModules)
        : throw new ProblemException(HostProblems.LinkNeedsDevelopment());

    private static void AddTenancy(IServiceCollection services, HostStart options)
    {
        services.AddSingleton<TenancyMeter>();
        services.AddSingleton<LinkedViews>();
        services.AddSingleton(new ProbeLimits());
        services.AddSingleton<PackageIntake>();
        services.AddSingleton<IImageProcessor>(_ => new WorkerImageProcessor(new ImageLimits { Parallelism = Math.Clamp(Environment.ProcessorCount / 4, 1, 2) }));
        services.AddSingleton(provider => new HostServices(
            options.Folder,
            provider.GetRequiredService<SiteSettings>(),
            provider.GetRequiredService<ModuleStore>(),
            provider.GetRequiredService<ImageCache>(),
            provider.GetRequiredService<LinkedModules>(),
            provider.GetRequiredService<LinkedViews>(),
            provider.GetRequiredService<TenancyMeter>(),
            provider.GetRequiredService<IMeterFactory>(),
            provider.GetRequiredService<DiagnosticListener>(),
            provider.GetRequiredService<ProbeLimits>(),
            provider.GetRequiredService<OwnerTicketDesk>().For,
            provider.GetRequiredService<IImageProcessor>(),
            provider.GetRequiredService<IConfiguration>(),
            options.Clock,
            provider.GetRequiredService<ILoggerFactory>(),
            options.SharedModules is null ? provider.GetRequiredService<ILoggerFactory>() : NullLoggerFactory.Instance,
            options.IsDevelopment,
            options.RunsWorkInBackground,
            options.TenantServices,
            options.SafeMode));
        services.AddSingleton<TenantSet>();
        services.AddSingleton<TenantDispatch>();
    }
}
