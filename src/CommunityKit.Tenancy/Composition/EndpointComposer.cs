using CommunityKit.Modules;
using CommunityKit.Tenancy.Files;
using CommunityKit.Tenancy.Guards;
using CommunityKit.Tenancy.OpenApi;
using CommunityKit.Tenancy.Pipeline;
using CommunityKit.Tenancy.Runtimes;
using CommunityKit.UI.Gallery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CommunityKit.Tenancy.Composition;

/// <summary>Collects the endpoints of all modules, once, with their owners; guards them; refuses routes that two modules want.</summary>
internal static class EndpointComposer
{
    public static IReadOnlyList<RouteEndpoint> Compose(TenantRuntime runtime)
    {
        var mapped = new List<MappedEndpoint>();
        foreach (var module in runtime.Modules)
        {
            mapped.AddRange(MinimalEndpoints(runtime, module));
        }

        mapped.AddRange(ControllerEndpoints(runtime));
        if (RouteConflicts.Find(mapped).FirstOrDefault() is { Problem: not null } conflict)
        {
            throw new FaultException(new RuntimeFault(
                conflict.Later.Module.Id, conflict.Later.Module.Version, ModuleState.Malfunctioned, conflict.Problem));
        }

        var own = new ModuleRouteBuilder(runtime.Services);
        FileEndpoint.Map(own, runtime.Services.GetRequiredService<TenantFileStore>());
        OpenApiEndpoint.Map(own);
        if (runtime.Services.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            own.MapGallery();
        }

        return [.. own.ReadOnce().OfType<RouteEndpoint>(), .. mapped.Select(m => EndpointGuard.Wrap(m, runtime.Guard))];
    }

    private static List<MappedEndpoint> MinimalEndpoints(TenantRuntime runtime, ModuleParts module)
    {
        if (module.Endpoints.Count == 0)
        {
            return [];
        }

        try
        {
            var routes = new ModuleRouteBuilder(runtime.Services);
            var group = routes.MapGroup("");
            foreach (var map in module.Endpoints)
            {
                map(group);
            }

            // Reading compiles the handlers: what is wrong with them comes out here, where it can be blamed.
            return [.. routes.ReadOnce().OfType<RouteEndpoint>().Select(endpoint => new MappedEndpoint(module.Identity, endpoint))];
        }
        catch (Exception exception)
        {
            throw new FaultException(
                new RuntimeFault(
                    module.Identity.Id, module.Identity.Version, ModuleState.Malfunctioned, TenancyProblems.MappingThrew(module.Identity, exception)),
                exception);
        }
    }

    private static IEnumerable<MappedEndpoint> ControllerEndpoints(TenantRuntime runtime)
    {
        var routes = new ModuleRouteBuilder(runtime.Services);
        routes.MapControllers();
        foreach (var endpoint in routes.ReadOnce().OfType<RouteEndpoint>())
        {
            var controller = endpoint.Metadata.GetMetadata<ControllerActionDescriptor>();
            if (controller is not null && runtime.Composition.Mvc.OwnerOf(controller.ControllerTypeInfo.Assembly) is { } owner)
            {
                yield return new MappedEndpoint(owner, endpoint);
            }
        }
    }
}
