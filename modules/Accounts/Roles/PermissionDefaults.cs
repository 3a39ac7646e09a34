using CommunityKit.Accounts.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Accounts.Roles;

/// <summary>
/// Gives a permission to its default roles when it is seen for the first time in this shop. Invariant: never a second time, so what an
/// operator took away stays away, whatever is installed, removed or upgraded later.
/// </summary>
internal sealed class PermissionDefaults(IUnitOfWork work, IDbContextFactory<AccountsDb> reading, PermissionTable table)
{
    private volatile bool _isDone;

    public async ValueTask GiveAsync(CancellationToken cancellationToken)
    {
        if (_isDone)
        {
            return;
        }

        await using (var db = await reading.CreateDbContextAsync(cancellationToken))
        {
            var seen = await db.SeenPermissions.Select(p => p.Permission).ToListAsync(cancellationToken);
            var unseen = table.All.Select(p => p.Value).ExceptBy(seen, p => p.Id, StringComparer.Ordinal).ToList();
            if (unseen.Count > 0)
            {
                await work.ExecuteAsync((transaction, token) => GiveAsync(transaction.Accounts(), unseen, token), cancellationToken);
            }
        }

        _isDone = true;
    }

    private static async ValueTask GiveAsync(AccountsDb db, List<Permission> unseen, CancellationToken cancellationToken)
    {
        foreach (var permission in unseen)
        {
            // Another node may be just doing the same; who inserts the mark gives the grants.
            if (!await db.TryInsertAsync(new SeenPermission { Permission = permission.Id }, cancellationToken))
            {
                continue;
            }

            foreach (var role in permission.DefaultRoles.Distinct(StringComparer.Ordinal).Where(role => role != RoleNames.Owner))
            {
                await db.TryInsertAsync(new RolePermission { Role = role, Permission = permission.Id }, cancellationToken);
            }
        }
    }
}
