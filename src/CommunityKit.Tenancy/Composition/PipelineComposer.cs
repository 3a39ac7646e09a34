using CommunityKit.Data.Idempotency;
using CommunityKit.Modules;
using CommunityKit.Tenancy.Guards;
using CommunityKit.Tenancy.Pipeline;
using CommunityKit.Tenancy.Runtimes;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CommunityKit.Tenancy.Composition;

/// <summary>The order in which a tenant's request is handled.</summary>
internal static class PipelineComposer
{
    public static RequestDelegate Compose(TenantRuntime runtime)
    {
        var app = new ApplicationBuilder(runtime.Services);
        app.Use(RequestLanguage.InvokeAsync);
        app.Use(StatusPages.InvokeAsync);
        app.Use(CrossSiteGuard.InvokeAsync);
        foreach (var (module, part) in runtime.Modules.SelectMany(m => m.Middlewares.Select(p => (m.Identity, p))).OrderBy(p => p.p.Order))
        {
            MiddlewareGuard.Use(app, module, part.Type, runtime.Guard);
        }

        // Before routing: whose page stands at "/" may depend on who asks.
        app.UseAuthentication();
        app.Use(new HomeRewrite(runtime.Services.GetRequiredService<IDeclarations<HomePage>>()).RewriteAsync);
        app.UseRouting();
        app.Use(HomeRewrite.RestoreAsync);
        app.UseAuthorization();
        app.Use(Sharer(runtime.Services).InvokeAsync);
        app.UseAntiforgery();
        app.Use(new Idempotency(runtime.Services.GetRequiredService<IdempotencyTable>()).InvokeAsync);
        app.UseEndpoints(routes => routes.DataSources.Add(new DefaultEndpointDataSource(runtime.Endpoints)));
        return app.Build();
    }

    private static PageSharer Sharer(IServiceProvider services) => new(
        services.GetRequiredService<SharedPages>(),
        services.GetRequiredService<IAntiforgery>(),
        services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie.Name!);
}
