using CommunityKit.Host.Control;
using CommunityKit.Host.Manager;
using CommunityKit.Host.Manager.Frame;
using CommunityKit.Tenancy.Pipeline;

namespace CommunityKit.Host;

/// <summary>The host's own pages and interfaces under <c>/_host</c>, on host code only: they answer when no module works.</summary>
internal static class HostPages
{
    public const string BasePath = "/_host";

    private const string Interface = "/api";

    public static void Add(IServiceCollection services, HostStart options)
    {
        services.AddRouting();
        services.AddSingleton<SiteControl>();
        services.AddSingleton<MemoryDiagnostics>();
        ManagerServices.Add(services, options);
    }

    public static void Map(WebApplication app) => app.Map(BasePath, host =>
    {
        host.UseWhen(
            context => !context.Request.Path.StartsWithSegments(Interface),
            pages =>
            {
                pages.Use(RequestLanguage.InvokeAsync);
                pages.Use(HostErrors.FillAsync);
                pages.Use(PageGuard.InvokeAsync);
                pages.Use(CrossSiteGuard.InvokeAsync);
            });
        host.UseRouting();
        host.UseAuthentication();
        host.UseAuthorization();
        host.UseEndpoints(routes =>
        {
            ControlEndpoints.Map(routes);
            routes.MapControllers().RequireAuthorization();
        });
    });
}
