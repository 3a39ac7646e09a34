using CommunityKit.Accounts.Audit;
using CommunityKit.Accounts.Data;
using CommunityKit.Accounts.SignIn;
using CommunityKit.Accounts.Users;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Accounts.Sessions;

/// <summary>
/// The signed-in browsers of all accounts. Invariant: a session works while its row is there, its account is active, and its stamp is the
/// account's; each request looks, so ending a session ends it everywhere at once.
/// </summary>
internal sealed class SessionRegister(
    IUnitOfWork work, IDbContextFactory<AccountsDb> reading, AuditTrail audit, Visitor visitor, TimeProvider clock)
{
    /// <summary>How long a session lasts after it was last used, when the member asked to stay signed in.</summary>
    public static TimeSpan PersistentFor { get; } = TimeSpan.FromDays(30);

    /// <summary>The same for everyone else: a working day.</summary>
    public static TimeSpan OtherwiseFor { get; } = TimeSpan.FromHours(12);

    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    /// <summary>Begins a session: the failures so far are forgiven, the sign-in is recorded, the session that the browser had before ends.</summary>
    public Task<Session> BeginAsync(Account account, SignInMethod method, bool isPersistent, CancellationToken cancellationToken)
    {
        var (previous, device, network) = (visitor.SessionId, visitor.Device, visitor.Network);
        return work.ExecuteAsync(
            async (transaction, token) =>
            {
                var db = transaction.Accounts();
                var session = new Session
                {
                    AccountId = account.Id,
                    Stamp = account.SecurityStamp,
                    Method = method,
                    IsPersistent = isPersistent,
                    Device = device,
                    Address = network,
                    CreatedAt = transaction.Now,
                    SeenAt = transaction.Now,
                };
                db.Sessions.Add(session);
                audit.Add(transaction, AccountEventKind.SignedIn, account.Id, method.ToString());
                await db.SaveChangesAsync(token);
                await db.Sessions.Where(s => s.Id == previous).ExecuteDeleteAsync(token);
                await Lockout.ClearAsync(transaction, account.Id, token);
                await db.SignInStates.Where(s => s.AccountId == account.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSignInAt, transaction.Now), token);
                return session;
            },
            cancellationToken);
    }

    /// <summary>The session with its account as they are now; null if it is over.</summary>
    public async Task<SessionFacts?> FindAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (persistentSince, otherwiseSince) = (now - PersistentFor, now - OtherwiseFor);
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var found = await db.Sessions
            .Where(s => s.Id == sessionId && s.SeenAt > (s.IsPersistent ? persistentSince : otherwiseSince))
            .Join(
                db.Accounts.Where(a => a.State == AccountState.Active),
                s => new { Id = s.AccountId, s.Stamp },
                a => new { a.Id, Stamp = a.SecurityStamp },
                (s, a) => new
                {
                    s.Method,
                    s.CreatedAt,
                    s.SeenAt,
                    a.Id,
                    a.Name,
                    a.TwoFactorEnabled,
                    Roles = db.AccountRoles.Where(r => r.AccountId == a.Id).Select(r => r.Role).ToList(),
                })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null
            ? null
            : new SessionFacts(
                sessionId,
                found.Method,
                found.CreatedAt,
                found.SeenAt,
                new AccountFacts(found.Id, found.Name, found.TwoFactorEnabled, found.Roles));
    }

    /// <summary>Records that a session is used, at most every few minutes.</summary>
    public async Task SeenAsync(SessionFacts session, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now - session.SeenAt >= SeenEvery)
        {
            await work.ExecuteAsync(
                async (transaction, token) => await transaction.Accounts().Sessions
                    .Where(s => s.Id == session.Id && s.SeenAt < now)
                    .ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now), token),
                cancellationToken);
        }
    }

    /// <summary>The sessions of an account, last used first.</summary>
    public async Task<IReadOnlyList<Session>> OfAsync(Guid accountId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (persistentSince, otherwiseSince) = (now - PersistentFor, now - OtherwiseFor);
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Sessions
            .Where(s => s.AccountId == accountId && s.SeenAt > (s.IsPersistent ? persistentSince : otherwiseSince))
            .OrderByDescending(s => s.SeenAt).ThenByDescending(s => s.Id)
            .Take(100)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Ends one session of an account.</summary>
    /// <returns>False if the account has no such session.</returns>
    public Task<bool> EndAsync(Guid accountId, Guid sessionId, AccountEventKind kind, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, token) =>
        {
            var db = transaction.Accounts();
            if (await db.Sessions.Where(s => s.Id == sessionId && s.AccountId == accountId).ExecuteDeleteAsync(token) == 0)
            {
                return false;
            }

            audit.Add(transaction, kind, accountId);
            await db.SaveChangesAsync(token);
            return true;
        },
        cancellationToken);

    /// <summary>Ends all sessions of an account, within a transaction.</summary>
    public static async ValueTask EndAllAsync(Transaction transaction, Guid accountId, CancellationToken cancellationToken) =>
        await transaction.Accounts().Sessions.Where(s => s.AccountId == accountId).ExecuteDeleteAsync(cancellationToken);
}
