using Microsoft.AspNetCore.Mvc.Filters;

namespace CommunityKit.Admin.Generated;

/// <summary>Guards a generated page.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class GuardedPlaceAttribute : GuardedPageAttribute
{
    /// <inheritdoc />
    protected override (ModuleIdentity Module, string Part)? FindPart(ResourceExecutingContext context) =>
        context.HttpContext.Items[typeof(Place)] is Place place ? (place.Module, place.Part) : null;
}
