using CommunityKit.Host.Control;

namespace CommunityKit.Host;

/// <summary>The host's own pages and interfaces under <c>/_host</c>, on host code only: they answer when no module works.</summary>
internal static class HostPages
{
    public const string BasePath = "/_host";

    public static void Add(IServiceCollection services, HostStart options)
    {
        services.AddRouting();
        services.AddSingleton<SiteControl>();
        services.AddSingleton<MemoryDiagnostics>();
        _ = options;
    }

    public static void Map(WebApplication app) => app.Map(BasePath, host =>
    {
        host.UseRouting();
        host.UseEndpoints(ControlEndpoints.Map);
    });
}
