using Microsoft.AspNetCore.Authorization;

namespace CommunityKit.Permissions;

/// <summary>
/// Lets only users with a permission through: on a controller, an action, or by <c>.RequirePermission(id)</c> on an endpoint.
/// Anonymous users are sent to the sign-in page; others get the "no permission" page (or 401/403 problem+json for APIs).
/// </summary>
/// <param name="permissionId">Id of a declared permission.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class RequirePermissionAttribute(string permissionId) : AuthorizeAttribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    /// <summary>Id of the permission.</summary>
    public string PermissionId { get; } = permissionId;

    /// <inheritdoc />
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}
