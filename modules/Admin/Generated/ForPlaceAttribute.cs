using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Admin.Generated;

/// <summary>
/// Gives an action of the route <c>admin/{**path}</c> only the addresses of one kind of generated page. A module's own controller at an
/// address wins over both, because its route says more.
/// </summary>
/// <param name="kind">The kind.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ForPlaceAttribute(PlaceKind kind) : Attribute, IActionConstraint
{
    /// <summary>The kind.</summary>
    public PlaceKind Kind => kind;

    /// <inheritdoc />
    public int Order => 0;

    /// <inheritdoc />
    public bool Accept(ActionConstraintContext context)
    {
        var http = context.RouteContext.HttpContext;
        if (http.Items[typeof(Place)] is not Place place)
        {
            var rest = context.RouteContext.RouteData.Values["path"] as string ?? "";
            if (http.RequestServices.GetRequiredService<GeneratedPages>().Find(rest) is not { } found)
            {
                return false;
            }

            http.Items[typeof(Place)] = place = found;
        }

        return place.Kind == kind;
    }
}
