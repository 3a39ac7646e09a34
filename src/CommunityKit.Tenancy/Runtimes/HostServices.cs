using System.Diagnostics;
using System.Diagnostics.Metrics;
using CommunityKit.Images;
using CommunityKit.Modularity.Loading;
using CommunityKit.Modularity.Store;
using CommunityKit.Permissions;
using CommunityKit.Tenancy.Composition;
using CommunityKit.Tenancy.Metrics;
using CommunityKit.Tenancy.Probing;
using CommunityKit.Tenancy.Sites;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Tenancy.Runtimes;

/// <summary>What the host lends to every runtime. Lives as long as the process.</summary>
/// <param name="ImageLoggers">Logs for what lives with a module's image, which may outlive this host.</param>
internal sealed record HostServices(
    SiteFolder Folder,
    SiteSettings Settings,
    ModuleStore Store,
    ImageCache Images,
    LinkedModules Linked,
    LinkedViews LinkedViews,
    TenancyMeter Meter,
    IMeterFactory Meters,
    DiagnosticListener Diagnostics,
    ProbeLimits Limits,
    Func<string, IOwnerTickets> OwnerTickets,
    IImageProcessor ImageProcessor,
    IConfiguration Configuration,
    TimeProvider Clock,
    ILoggerFactory Loggers,
    ILoggerFactory ImageLoggers,
    bool IsDevelopment,
    bool RunsWorkInBackground = true,
    Action<IServiceCollection>? TenantServices = null,
    bool SafeMode = false);
