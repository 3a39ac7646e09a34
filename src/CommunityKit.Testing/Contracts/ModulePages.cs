using CommunityKit.Testing.Modules;
using CommunityKit.Tenancy.Composition;
using CommunityKit.UI.Admin.Forms;
using CommunityKit.UI.Admin.Lists;
using CommunityKit.Modules;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Testing.Contracts;

/// <summary>Addresses of a module that can be visited without knowing anything: its routes without parameters, its lists and forms.</summary>
internal static class ModulePages
{
    private const string AdminModule = "communitykit.admin";

    public static Task<IReadOnlyList<string>> OfAsync(ModuleTestHost host, string moduleId) => host.RunAsync((runtime, _) =>
    {
        var paths = runtime.Endpoints.Where(endpoint => IsOwn(endpoint, moduleId) && CanBeVisited(endpoint)).Select(PathOf).ToList();
        if (runtime.Modules.Any(module => module.Identity.Id == AdminModule))
        {
            paths.AddRange(Own<AdminListDeclaration>(runtime.Services, moduleId).Select(list => "/admin/" + list.Path));
            paths.AddRange(Own<AdminFormDeclaration>(runtime.Services, moduleId).Select(form => $"/admin/{form.Path}/new"));
        }

        return Task.FromResult<IReadOnlyList<string>>([.. paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    });

    public static IEnumerable<T> Own<T>(IServiceProvider services, string moduleId)
        where T : notnull =>
        services.GetRequiredService<IDeclarations<T>>().All.Where(d => d.Module.Id == moduleId).Select(d => d.Value);

    public static bool IsOwn(Endpoint endpoint, string moduleId) => endpoint.Metadata.GetMetadata<OwnedEndpoint>()?.Module.Id == moduleId;

    private static bool CanBeVisited(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true
        && endpoint.RoutePattern.Parameters.All(parameter => parameter.IsOptional || parameter.IsCatchAll || parameter.Default is not null);

    private static string PathOf(RouteEndpoint endpoint) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments
        .TakeWhile(segment => segment.IsSimple && segment.Parts[0] is RoutePatternLiteralPart)
        .Select(segment => ((RoutePatternLiteralPart)segment.Parts[0]).Content));
}
