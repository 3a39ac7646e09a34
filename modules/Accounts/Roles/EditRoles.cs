using CommunityKit.Accounts.Audit;
using CommunityKit.Accounts.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Accounts.Roles;

/// <summary>Makes, renames and deletes the shop's own roles.</summary>
internal sealed class EditRoles(IUnitOfWork work, AuditTrail audit, RoleGrants grants, RoleDirectory directory)
{
    /// <summary>Makes a role without permissions.</summary>
    /// <returns>Its key; null if there is a role of that name.</returns>
    public async Task<string?> CreateAsync(string name, CancellationToken cancellationToken)
    {
        if (IsNameOfBuiltIn(name))
        {
            return null;
        }

        var key = "r-" + Guid.CreateVersion7().ToString("N");
        return await work.ExecuteAsync(
            async (transaction, token) =>
            {
                var db = transaction.Accounts();
                var role = new Role { Key = key, Name = name, NameKey = KeyOf(name), CreatedAt = transaction.Now };
                if (!await db.TryInsertAsync(role, token))
                {
                    return null;
                }

                audit.Add(transaction, AccountEventKind.RoleCreated, accountId: null, name);
                await db.SaveChangesAsync(token);
                return key;
            },
            cancellationToken);
    }

    /// <returns>False if another role has that name, or the role is gone.</returns>
    public async Task<bool> RenameAsync(string key, string name, CancellationToken cancellationToken)
    {
        try
        {
            return !IsNameOfBuiltIn(name) && await work.ExecuteAsync(
                async (transaction, token) =>
                {
                    var db = transaction.Accounts();
                    var nameKey = KeyOf(name);
                    if (await db.Roles.Where(r => r.Key == key)
                        .ExecuteUpdateAsync(set => set.SetProperty(r => r.Name, name).SetProperty(r => r.NameKey, nameKey), token) == 0)
                    {
                        return false;
                    }

                    audit.Add(transaction, AccountEventKind.RoleRenamed, accountId: null, name);
                    await db.SaveChangesAsync(token);
                    return true;
                },
                cancellationToken);
        }
        catch (Exception e) when (DatabaseErrors.IsUniqueViolation(e))
        {
            return false;
        }
    }

    /// <summary>Deletes a role: who had it has it no more.</summary>
    public async Task DeleteAsync(string key, CancellationToken cancellationToken)
    {
        await work.ExecuteAsync(
            async (transaction, token) =>
            {
                var db = transaction.Accounts();
                if (await db.Roles.AsTracking().SingleOrDefaultAsync(r => r.Key == key, token) is not { } role)
                {
                    return;
                }

                db.Roles.Remove(role);
                audit.Add(transaction, AccountEventKind.RoleDeleted, accountId: null, role.Name);
                await db.SaveChangesAsync(token);
                await db.AccountRoles.Where(r => r.Role == key).ExecuteDeleteAsync(token);
                await db.RolePermissions.Where(p => p.Role == key).ExecuteDeleteAsync(token);
            },
            cancellationToken);
        grants.Forget();
    }

    /// <summary>Roles of the same name would be taken for one another.</summary>
    private bool IsNameOfBuiltIn(string name) => BuiltInRoles.All.Any(key => KeyOf(directory.LabelOf(key)) == KeyOf(name) || KeyOf(key) == KeyOf(name));

    private static string KeyOf(string name) => name.ToUpperInvariant();
}
