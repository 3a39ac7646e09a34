using System.Security.Claims;
using CommunityKit.Permissions;

namespace CommunityKit.Tenancy.Composition;

/// <summary>Stands in while no accounts module is on: nobody may do anything.</summary>
internal sealed class NoPermissions : IPermissionEvaluator
{
    public ValueTask<bool> HasAsync(ClaimsPrincipal user, string permissionId, CancellationToken cancellationToken) => new(false);
}
