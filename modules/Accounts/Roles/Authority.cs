using System.Security.Claims;

namespace CommunityKit.Accounts.Roles;

/// <summary>
/// Who may give what to whom. Invariant: nobody gives, takes or touches more than he has himself; owners are touched by owners only.
/// Otherwise whoever manages users could take over an account that may do more.
/// </summary>
internal sealed class Authority(IPermissionEvaluator evaluator, RoleGrants grants, PermissionTable table)
{
    /// <summary>The declared permissions that a user has.</summary>
    public async Task<IReadOnlySet<string>> PermissionsOfAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var permission in table.All)
        {
            if (await evaluator.HasAsync(user, permission.Value.Id, cancellationToken))
            {
                own.Add(permission.Value.Id);
            }
        }

        return own;
    }

    /// <summary>The roles among <paramref name="roles"/> that may do more than the user.</summary>
    public async Task<IReadOnlyList<string>> BeyondAsync(ClaimsPrincipal user, IEnumerable<string> roles, CancellationToken cancellationToken)
    {
        var own = await PermissionsOfAsync(user, cancellationToken);
        var beyond = new List<string>();
        foreach (var role in roles)
        {
            var isBeyond = role == RoleNames.Owner
                ? !user.HasClaim(UserClaims.Role, RoleNames.Owner)
                : (await grants.OfAsync(role, cancellationToken)).Any(p => table.IsDeclared(p) && !own.Contains(p));
            if (isBeyond)
            {
                beyond.Add(role);
            }
        }

        return beyond;
    }
}
