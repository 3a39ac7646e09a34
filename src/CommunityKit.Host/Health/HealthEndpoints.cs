using CommunityKit.Host.Security;
using CommunityKit.Images;
using CommunityKit.Modularity.Unloading;
using CommunityKit.Tenancy.Runtimes;
using CommunityKit.Tenancy.Tenants;

namespace CommunityKit.Host.Health;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: the tenants that must be awake are. <c>/health/modules</c>: each module of
/// each waking tenant, with reasons, for the operator on this machine.
/// </summary>
internal static class HealthEndpoints
{
    public static void Map(IApplicationBuilder app) => app.Map("/health", health => health.Run(AnswerAsync));

    private static Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return context.Request.Path.Value switch
        {
            "/live" => context.Response.WriteAsJsonAsync(new { status = "live" }, context.RequestAborted),
            "/ready" => ReadyAsync(context),
            "/modules" when ClientAddress.IsThisMachine(context) => ModulesAsync(context),
            _ => NotFoundAsync(context),
        };
    }

    private static Task ReadyAsync(HttpContext context)
    {
        var readiness = context.RequestServices.GetRequiredService<Readiness>();
        context.Response.StatusCode = readiness.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        return context.Response.WriteAsJsonAsync(new { status = readiness.IsReady ? "ready" : "starting" }, context.RequestAborted);
    }

    private static async Task ModulesAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var tenants = services.GetRequiredService<TenantSet>().All.Select(slot => new
        {
            id = slot.Record.Id,
            state = slot.Current is null ? "asleep" : "awake",
            generation = slot.Current?.Generation,
            modules = slot.Peek(ModuleReport.Of) ?? [],
        });
        var watch = services.GetRequiredService<UnloadWatch>();
        var engine = await services.GetRequiredService<IImageProcessor>().EngineAsync(context.RequestAborted);
        var images = new { state = engine is null ? "degraded" : "rendering", engine };
        await context.Response.WriteAsJsonAsync(new { tenants, unloadPending = watch.Pending.Count, images }, context.RequestAborted);
    }

    private static Task NotFoundAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
