using CommunityKit.Accounts.Data;
using CommunityKit.UI.Admin;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Accounts.Users;

/// <summary>Finds users for the admin's palette.</summary>
internal sealed class UserSearch(IDbContextFactory<AccountsDb> reading) : IAdminSearch
{
    public string Permission => AccountPermissions.ManageUsers;

    public async ValueTask<IReadOnlyList<AdminSearchHit>> FindAsync(string text, int limit, CancellationToken cancellationToken)
    {
        var wanted = text.ToLowerInvariant();
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Accounts
            .Where(a => a.SearchText.Contains(wanted))
            .OrderBy(a => a.Name).ThenBy(a => a.Id)
            .Take(limit)
            .Select(a => new AdminSearchHit(a.Name, a.Email, $"/admin/{AccountsModule.UsersPath}/{a.Id}"))
            .ToListAsync(cancellationToken);
    }
}
