using System.Security.Claims;
using CommunityKit.Permissions;

namespace CommunityKit.UI.Tests.Shop;

internal sealed class EveryoneMay : IPermissionEvaluator
{
    public ValueTask<bool> HasAsync(ClaimsPrincipal user, string permissionId, CancellationToken cancellationToken) => new(true);
}
