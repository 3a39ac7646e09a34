using System.Security.Claims;
using CommunityKit.Accounts.Audit;
using CommunityKit.Accounts.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Accounts.Roles;

/// <summary>
/// Gives roles permissions and takes them. Invariant: nobody gives or takes a permission that he does not have himself. Only what the user
/// changed on the page is written, so two people at work on one page do not undo each other.
/// </summary>
internal sealed class GrantPermissions(
    IUnitOfWork work, IDbContextFactory<AccountsDb> reading, AuditTrail audit, Authority authority, PermissionTable table, RoleGrants grants)
{
    /// <summary>What each role was given itself, without what is included in that.</summary>
    public async Task<IReadOnlySet<(string Role, string Permission)>> ReadAsync(CancellationToken cancellationToken)
    {
        await grants.OfAsync(RoleNames.Member, cancellationToken);
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var rows = await db.RolePermissions.Select(g => new { g.Role, g.Permission }).ToListAsync(cancellationToken);
        return rows.Select(row => (row.Role, row.Permission)).ToHashSet();
    }

    /// <summary>Makes the changes that the user may make.</summary>
    /// <returns>How many were made, and how many were not the user's to make.</returns>
    public async Task<(int Done, int Refused)> RunAsync(
        ClaimsPrincipal user,
        IReadOnlyCollection<(string Role, string Permission)> given,
        IReadOnlyCollection<(string Role, string Permission)> taken,
        IReadOnlyCollection<string> roles,
        CancellationToken cancellationToken)
    {
        var own = await authority.PermissionsOfAsync(user, cancellationToken);
        bool May((string Role, string Permission) change) =>
            change.Role != RoleNames.Owner && roles.Contains(change.Role) && table.Included(change.Permission).All(own.Contains);

        var (give, take) = (given.Where(May).ToList(), taken.Where(May).ToList());
        if (give.Count + take.Count > 0)
        {
            await work.ExecuteAsync((transaction, token) => WriteAsync(transaction, give, take, token), cancellationToken);
            grants.Forget();
        }

        return (give.Count + take.Count, given.Count + taken.Count - give.Count - take.Count);
    }

    private async ValueTask WriteAsync(
        Transaction transaction, List<(string Role, string Permission)> give, List<(string Role, string Permission)> take, CancellationToken cancellationToken)
    {
        var db = transaction.Accounts();
        var recorded = new List<(AccountEventKind Kind, string Detail)>();
        foreach (var (role, permission) in give)
        {
            if (await db.TryInsertAsync(new RolePermission { Role = role, Permission = permission }, cancellationToken))
            {
                recorded.Add((AccountEventKind.PermissionGiven, $"{role}: {permission}"));
            }
        }

        foreach (var (role, permission) in take)
        {
            if (await db.RolePermissions.Where(g => g.Role == role && g.Permission == permission).ExecuteDeleteAsync(cancellationToken) > 0)
            {
                recorded.Add((AccountEventKind.PermissionTaken, $"{role}: {permission}"));
            }
        }

        foreach (var (kind, detail) in recorded)
        {
            audit.Add(transaction, kind, accountId: null, detail);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
