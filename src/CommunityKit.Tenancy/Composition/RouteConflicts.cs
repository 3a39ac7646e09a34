using CommunityKit.Packaging.Problems;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace CommunityKit.Tenancy.Composition;

/// <summary>
/// Finds routes that two modules want: at request time they would be a 500 for the visitor, here they are a fault of the later module.
/// </summary>
internal static class RouteConflicts
{
    public static IEnumerable<(MappedEndpoint Later, Problem Problem)> Find(IEnumerable<MappedEndpoint> endpoints)
    {
        var seen = new Dictionary<string, MappedEndpoint>(StringComparer.OrdinalIgnoreCase);
        foreach (var mapped in endpoints)
        {
            foreach (var key in KeysOf(mapped.Endpoint))
            {
                if (seen.TryGetValue(key, out var earlier))
                {
                    if (earlier.Module.Id != mapped.Module.Id)
                    {
                        yield return (mapped, TenancyProblems.RouteTaken(mapped.Module, key, earlier.Module));
                    }
                }
                else
                {
                    seen.Add(key, mapped);
                }
            }
        }
    }

    /// <summary>Method and pattern with parameter names left out: <c>/a/{id}</c> and <c>/a/{slug}</c> are the same place.</summary>
    private static IEnumerable<string> KeysOf(RouteEndpoint endpoint)
    {
        var pattern = "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(Shape));
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } named ? named : ["*"];
        var order = endpoint.Order == 0 ? "" : $" (order {endpoint.Order})";
        return methods.Select(method => $"{method} {pattern}{order}");
    }

    private static string Shape(RoutePatternPathSegment segment) =>
        string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart parameter => parameter.IsCatchAll ? "{*}" : "{" + string.Join(',', parameter.ParameterPolicies.Select(p => p.Content)) + "}",
            _ => "",
        }));
}
