using CommunityKit.Settlement.Data;
using CommunityKit.Settlement.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Settlement.Admin;

/// <summary>Adds the books up from their entries and compares them with everything that is kept beside them.</summary>
internal sealed class ProveBooks(IDbContextFactory<SettlementDb> reading)
{
    public async Task<Proof> RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var sums = await db.Entries.GroupBy(e => new { e.Account, e.Amount.Currency })
            .Select(g => new { g.Key.Account, g.Key.Currency, Sum = g.Sum(e => e.Amount.Minor) })
            .ToListAsync(cancellationToken);
        var unbalanced = await db.Entries.GroupBy(e => e.PostingId).CountAsync(g => g.Sum(e => e.Amount.Minor) != 0, cancellationToken);
        var empty = await db.Postings.CountAsync(p => p.Entries.Count < 2, cancellationToken);
        var mixed = await db.Entries.CountAsync(e => e.Amount.Currency != e.Posting.Amount.Currency, cancellationToken);
        var held = await db.Entries
            .Where(e => e.Account == LedgerAccounts.Custody || e.Account == LedgerAccounts.Payable || e.Account == LedgerAccounts.Member)
            .GroupBy(e => new { e.Account, e.OwnerId, e.Amount.Currency })
            .Select(g => new { g.Key.Account, g.Key.OwnerId, g.Key.Currency, Sum = g.Sum(e => e.Amount.Minor) })
            .ToListAsync(cancellationToken);
        var kept = await db.Balances.AsNoTracking()
            .ToDictionaryAsync(b => (b.Account, b.OwnerId, b.Currency), b => b.BalanceMinor, cancellationToken);
        var wrong = held.Count(h => kept.GetValueOrDefault((h.Account, h.OwnerId, h.Currency)) != h.Sum)
            + kept.Count(b => b.Value != 0 && !held.Exists(h => (h.Account, h.OwnerId, h.Currency) == b.Key));
        return new Proof(
            [.. sums.OrderBy(s => s.Account, StringComparer.Ordinal).Select(s => (s.Account, new Money(s.Sum, s.Currency)))],
            [
                ("proof.zero", sums.GroupBy(s => s.Currency, StringComparer.Ordinal).Count(g => g.Sum(s => s.Sum) != 0)),
                ("proof.posting", unbalanced + empty + mixed),
                ("proof.balance", wrong),
                ("proof.covered", kept.Count(b => b.Value < 0)),
            ],
            await db.Postings.CountAsync(cancellationToken));
    }
}
