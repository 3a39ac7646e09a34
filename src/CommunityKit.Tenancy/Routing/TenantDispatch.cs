using System.Diagnostics;
using CommunityKit.Tenancy.Composition;
using CommunityKit.Tenancy.Metrics;
using CommunityKit.Tenancy.Runtimes;
using CommunityKit.Tenancy.Tenants;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Tenancy.Routing;

/// <summary>
/// Hands a request to its tenant's runtime. The lease taken here keeps that runtime alive until the response is complete, whatever is
/// switched meanwhile: a request is answered by one generation, from its first byte to its last.
/// </summary>
internal sealed class TenantDispatch(TenantSet tenants, TenancyMeter meter)
{
    /// <summary>Answers if a tenant is there; otherwise leaves the request to the host.</summary>
    /// <returns>False if no tenant has this address.</returns>
    public async Task<bool> TryInvokeAsync(HttpContext context)
    {
        if (tenants.Find(context.Request.Host, context.Request.Path) is not { } found)
        {
            return false;
        }

        var runtime = await found.Slot.EnterAsync(context.RequestAborted);

        // Registered first, so it runs last: after the request's scope and everything that module code registered is disposed.
        context.Response.OnCompleted(static state =>
        {
            ((TenantRuntime)state).Leases.Exit();
            return Task.CompletedTask;
        }, runtime);
        await InvokeAsync(context, runtime, found.Prefix);
        return true;
    }

    private async Task InvokeAsync(HttpContext context, TenantRuntime runtime, PathString prefix)
    {
        var began = Stopwatch.GetTimestamp();
        var (path, pathBase) = (context.Request.Path, context.Request.PathBase);
        var hostServices = context.Features.Get<IServiceProvidersFeature>();
        Activity.Current?.SetTag("ck.tenant", runtime.TenantId);
        Activity.Current?.SetTag("ck.generation", runtime.Generation);
        context.Features.Set<IServiceProvidersFeature>(
            new RequestServicesFeature(context, runtime.Services.GetRequiredService<IServiceScopeFactory>()));
        if (prefix.HasValue)
        {
            context.Request.PathBase = pathBase + prefix;
            context.Request.Path = path.Value!.Length == prefix.Value!.Length ? "/" : path.Value[prefix.Value.Length..];
        }

        try
        {
            await runtime.Pipeline(context);
        }
        finally
        {
            var module = context.GetEndpoint()?.Metadata.GetMetadata<OwnedEndpoint>()?.Module.Id ?? "host";
            meter.Answered(runtime.TenantId, module, context.Response.StatusCode, Stopwatch.GetElapsedTime(began));
            (context.Request.Path, context.Request.PathBase) = (path, pathBase);
            context.SetEndpoint(null);
            context.Request.RouteValues = [];
            context.Features.Set(hostServices);
        }
    }
}
