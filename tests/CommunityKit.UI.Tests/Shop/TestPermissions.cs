using System.Security.Claims;
using CommunityKit.Permissions;

namespace CommunityKit.UI.Tests.Shop;

/// <summary>The user named "operator" may do everything, others nothing.</summary>
internal sealed class TestPermissions : IPermissionEvaluator
{
    public ValueTask<bool> HasAsync(ClaimsPrincipal user, string permissionId, CancellationToken cancellationToken) =>
        new(user.FindFirst(UserClaims.Name)?.Value == "operator");
}
