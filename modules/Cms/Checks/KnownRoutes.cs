using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;

namespace CommunityKit.Cms.Checks;

/// <summary>The addresses that the shop's modules answer, whatever editors wrote. Thread-safe.</summary>
public sealed class KnownRoutes(EndpointDataSource endpoints)
{
    private readonly Lazy<IReadOnlyList<TemplateMatcher>> _routes = new(() => [.. Matchers(endpoints)]);

    /// <summary>True when some page or program other than content answers there.</summary>
    public bool Has(string path) => _routes.Value.Any(route => route.TryMatch(path, new RouteValueDictionary()));

    private static IEnumerable<TemplateMatcher> Matchers(EndpointDataSource endpoints) => endpoints.Endpoints
        .OfType<RouteEndpoint>()
        .Select(endpoint => endpoint.RoutePattern)
        .Where(pattern => !IsForAll(pattern))
        .Select(pattern => new TemplateMatcher(new RouteTemplate(pattern), new RouteValueDictionary()));

    /// <summary>Content itself answers every address.</summary>
    private static bool IsForAll(RoutePattern pattern) =>
        pattern.PathSegments is [{ Parts: [RoutePatternParameterPart { IsCatchAll: true }] }];
}
