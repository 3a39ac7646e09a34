using CommunityKit.Settlement.Data;
using CommunityKit.Settlement.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Settlement.Balances;

/// <summary>Reads the balances of members. Thread-safe.</summary>
internal sealed class MemberBalances(IDbContextFactory<SettlementDb> reading)
{
    private static readonly Keyset<EntryRecord> Newest = Keyset<EntryRecord>.By(e => e.Id, descending: true);

    public async Task<Money> OfAsync(Guid member, string currency, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var minor = await db.Balances
            .Where(b => b.Account == LedgerAccounts.Member && b.OwnerId == member && b.Currency == currency)
            .Select(b => b.BalanceMinor)
            .FirstOrDefaultAsync(cancellationToken);
        return new Money(minor, currency);
    }

    /// <summary>Movements, newest first.</summary>
    public async Task<KeysetPage<EntryRecord>> StatementAsync(Guid member, string? cursor, int size, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var own = db.Entries.AsNoTracking().Include(e => e.Posting).Where(e => e.Account == LedgerAccounts.Member && e.OwnerId == member);
        return await Newest.PageAsync(own, cursor, size, cancellationToken);
    }
}
