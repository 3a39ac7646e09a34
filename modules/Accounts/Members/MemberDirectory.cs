using CommunityKit.Accounts.Data;
using CommunityKit.Accounts.Users;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Accounts.Members;

/// <summary>Names and addresses for other modules.</summary>
internal sealed class MemberDirectory(IDbContextFactory<AccountsDb> reading) : IMembers
{
    public async ValueTask<IReadOnlyDictionary<Guid, MemberName>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return new Dictionary<Guid, MemberName>();
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Accounts.Where(a => ids.Contains(a.Id))
            .Select(a => new MemberName(a.Id, a.Name))
            .ToDictionaryAsync(member => member.Id, cancellationToken);
    }

    public async ValueTask<MemberContact?> ContactAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Accounts
            .Where(a => a.Id == id && a.State == AccountState.Active && a.EmailConfirmed)
            .Select(a => new MemberContact(a.Id, a.Name, a.Email, a.Culture))
            .SingleOrDefaultAsync(cancellationToken);
    }
}
