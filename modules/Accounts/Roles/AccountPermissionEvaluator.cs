using System.Security.Claims;
using CommunityKit.Accounts.Sessions;

namespace CommunityKit.Accounts.Roles;

/// <summary>Answers who may do what, from the roles on the request's user and, for access tokens, within their scopes.</summary>
internal sealed class AccountPermissionEvaluator(RoleGrants grants, PermissionTable table) : IPermissionEvaluator
{
    public async ValueTask<bool> HasAsync(ClaimsPrincipal user, string permissionId, CancellationToken cancellationToken)
    {
        if (user.Identity?.IsAuthenticated != true || !IsInScope(user, permissionId))
        {
            return false;
        }

        foreach (var claim in user.FindAll(UserClaims.Role))
        {
            if (claim.Value == RoleNames.Owner || (await grants.OfAsync(claim.Value, cancellationToken)).Contains(permissionId))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A token may do what its scopes say and no more, even that of an owner.</summary>
    private bool IsInScope(ClaimsPrincipal user, string permissionId) =>
        !user.HasClaim(claim => claim.Type == AccountClaims.TokenId)
        || user.FindAll(AccountClaims.Scope).Any(scope => table.Included(scope.Value).Contains(permissionId));
}
