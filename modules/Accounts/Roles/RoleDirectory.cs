using CommunityKit.Accounts.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Accounts.Roles;

/// <summary>All roles with their names: the built-in ones, then the shop's own by name.</summary>
internal sealed class RoleDirectory(IDbContextFactory<AccountsDb> reading, IStringLocalizer<AccountsModule> texts)
{
    public async Task<IReadOnlyList<RoleInfo>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var own = await db.Roles.OrderBy(r => r.NameKey).Select(r => new RoleInfo(r.Key, r.Name, false)).ToListAsync(cancellationToken);
        return [.. BuiltInRoles.All.Select(key => new RoleInfo(key, LabelOf(key), true)), .. own];
    }

    /// <summary>Name of a built-in role in the reader's language.</summary>
    public string LabelOf(string builtIn) => texts["role." + builtIn];
}
