using System.Linq.Expressions;
using CommunityKit.Accounts.Data;
using CommunityKit.Accounts.Users;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Accounts.Members;

/// <summary>Names and addresses for other modules.</summary>
internal sealed class MemberDirectory(IDbContextFactory<AccountsDb> reading) : IMembers, IMemberDirectory
{
    private const int MaxPage = 100;
    private static readonly Keyset<Account> Newest = Keyset<Account>.By(a => a.CreatedAt, descending: true).ThenBy(a => a.Id, descending: true);

    private static readonly Expression<Func<Account, MemberProfile>> ToProfile =
        a => new MemberProfile(a.Id, a.Name, a.Email, a.Culture, a.State == AccountState.Active, a.CreatedAt);

    private static readonly Func<Account, MemberProfile> Profile = ToProfile.Compile();

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

    public async ValueTask<MemberPage> FindAsync(string? text, string? after, int limit, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var page = await Newest.PageAsync(db.Accounts.Matching(text), after, Math.Clamp(limit, 1, MaxPage), cancellationToken);
        return new MemberPage([.. page.Rows.Select(Profile)], page.Next);
    }

    public async ValueTask<IReadOnlyList<MemberProfile>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Accounts.Where(a => ids.Contains(a.Id)).Select(ToProfile).ToListAsync(cancellationToken);
    }
}
