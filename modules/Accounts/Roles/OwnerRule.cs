using CommunityKit.Accounts.Data;
using CommunityKit.Accounts.Users;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Accounts.Roles;

/// <summary>
/// A shop always has an owner who can sign in. Invariant: of two removals at once that would leave none, exactly one is refused.
/// </summary>
internal static class OwnerRule
{
    /// <summary>
    /// Call it in the transaction that takes the owner role from an account, disables or erases it, before the change. Locks the rows of all
    /// owners, so a second such transaction waits and then counts what the first one left.
    /// </summary>
    /// <returns>False if no other owner would remain.</returns>
    public static async ValueTask<bool> CanLoseAsync(Transaction transaction, Guid accountId, CancellationToken cancellationToken)
    {
        var db = transaction.Accounts();
        await db.AccountRoles.Where(r => r.Role == RoleNames.Owner)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.GrantedAt, r => r.GrantedAt), cancellationToken);
        var isOwner = await db.AccountRoles.AnyAsync(r => r.AccountId == accountId && r.Role == RoleNames.Owner, cancellationToken);
        return !isOwner || await db.AccountRoles
            .Where(r => r.Role == RoleNames.Owner && r.AccountId != accountId)
            .AnyAsync(
                r => db.Accounts.Any(a =>
                    a.Id == r.AccountId && a.State == AccountState.Active && (a.IsHostOwner || (a.PasswordHash != null && a.EmailConfirmed))),
                cancellationToken);
    }
}
