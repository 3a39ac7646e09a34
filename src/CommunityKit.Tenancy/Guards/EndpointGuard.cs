using CommunityKit.Modules;
using CommunityKit.Tenancy.Composition;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CommunityKit.Tenancy.Guards;

/// <summary>Wraps each endpoint in its module's breaker. A part that is off answers at once that it is off.</summary>
internal static class EndpointGuard
{
    public static RouteEndpoint Wrap(MappedEndpoint mapped, ModuleGuard guard)
    {
        var (module, endpoint) = mapped;
        var inner = endpoint.RequestDelegate!;
        var part = "page " + (endpoint.DisplayName ?? endpoint.RoutePattern.RawText);
        var metadata = new List<object>(endpoint.Metadata) { new OwnedEndpoint(module) };
        return new RouteEndpoint(
            context => RunAsync(context, inner, module, part, guard),
            endpoint.RoutePattern,
            endpoint.Order,
            new EndpointMetadataCollection(metadata),
            endpoint.DisplayName);
    }

    private static async Task RunAsync(HttpContext context, RequestDelegate inner, ModuleIdentity module, string part, ModuleGuard guard)
    {
        if (!guard.TryBegin(module.Id, part))
        {
            throw new PartIsOffException(module);
        }

        try
        {
            await inner(context);
            guard.Succeeded(module.Id, part);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            guard.Abandoned(module.Id, part);
            throw;
        }
        catch (BadHttpRequestException)
        {
            // The visitor's fault, not the module's.
            guard.Succeeded(module.Id, part);
            throw;
        }
        catch (Exception exception)
        {
            guard.Failed(module, part, exception);
            throw new ModuleFailedException(module, exception);
        }
    }
}
