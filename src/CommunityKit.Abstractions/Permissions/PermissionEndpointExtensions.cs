using Microsoft.AspNetCore.Builder;

namespace CommunityKit.Permissions;

/// <summary>Permissions for minimal-API endpoints.</summary>
public static class PermissionEndpointExtensions
{
    /// <summary>Lets only users with a permission through; see <see cref="RequirePermissionAttribute"/>.</summary>
    /// <typeparam name="TBuilder">Kind of the endpoint builder.</typeparam>
    /// <param name="builder">The endpoint or group.</param>
    /// <param name="permissionId">Id of a declared permission.</param>
    public static TBuilder RequirePermission<TBuilder>(this TBuilder builder, string permissionId)
        where TBuilder : IEndpointConventionBuilder =>
        builder.RequireAuthorization(new RequirePermissionAttribute(permissionId));
}
