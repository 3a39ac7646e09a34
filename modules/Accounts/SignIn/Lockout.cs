using CommunityKit.Accounts.Audit;
using CommunityKit.Accounts.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Accounts.SignIn;

/// <summary>
/// Shuts an account for a while after wrong passwords or codes in a row. Invariant: however many attempts come at once, each failure counts,
/// because count and lock are set by one statement.
/// </summary>
internal sealed class Lockout(IUnitOfWork work, IDbContextFactory<AccountsDb> reading, AuditTrail audit, TimeProvider clock)
{
    public const int FailuresAllowed = 5;

    public static TimeSpan Duration { get; } = TimeSpan.FromMinutes(15);

    /// <summary>When the lock ends; null if the account is not locked.</summary>
    public async Task<DateTimeOffset?> EndAsync(Guid accountId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var until = await db.SignInStates.Where(s => s.AccountId == accountId).Select(s => s.LockedUntil).SingleOrDefaultAsync(cancellationToken);
        return until > now ? until : null;
    }

    /// <summary>Counts a failure. For an unknown address (null) the same statements run and change nothing but the record.</summary>
    public Task FailAsync(Guid? accountId, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, token) =>
        {
            var db = transaction.Accounts();
            var id = accountId ?? Guid.Empty;
            var (now, until) = (transaction.Now, transaction.Now + Duration);
            await db.SignInStates
                .Where(s => s.AccountId == id && (s.LockedUntil == null || s.LockedUntil <= now))
                .TryUpdateAsync(
                    set => set
                        .SetProperty(s => s.LockedUntil, s => s.FailedCount + 1 >= FailuresAllowed ? until : null)
                        .SetProperty(s => s.FailedCount, s => s.FailedCount + 1 >= FailuresAllowed ? 0 : s.FailedCount + 1),
                    token);
            var isLockedNow = await db.SignInStates.AnyAsync(s => s.AccountId == id && s.LockedUntil == until, token);
            audit.Add(transaction, AccountEventKind.SignInFailed, accountId);
            if (isLockedNow)
            {
                audit.Add(transaction, AccountEventKind.LockedOut, accountId);
            }

            await db.SaveChangesAsync(token);
        },
        cancellationToken);

    /// <summary>Opens the account again, within a transaction.</summary>
    public static async ValueTask ClearAsync(Transaction transaction, Guid accountId, CancellationToken cancellationToken) =>
        await transaction.Accounts().SignInStates
            .Where(s => s.AccountId == accountId)
            .ExecuteUpdateAsync(
                set => set.SetProperty(s => s.FailedCount, 0).SetProperty(s => s.LockedUntil, (DateTimeOffset?)null), cancellationToken);
}
