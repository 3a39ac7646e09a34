using System.Text.Json.Nodes;
using CommunityKit.Accounts.Members;
using CommunityKit.Settlement.Data;
using CommunityKit.Settlement.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Settlement.Balances;

/// <summary>The movements of a balance, for the copy that members can download.</summary>
internal sealed class BalanceData(IDbContextFactory<SettlementDb> reading) : IMemberData
{
    public async ValueTask<JsonNode?> ReadAsync(Guid memberId, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var rows = await db.Entries.AsNoTracking().Include(e => e.Posting)
            .Where(e => e.Account == LedgerAccounts.Member && e.OwnerId == memberId)
            .OrderBy(e => e.Id)
            .ToListAsync(cancellationToken);
        return rows.Count == 0
            ? null
            : new JsonArray([.. rows.Select(e => (JsonNode)new JsonObject
            {
                ["at"] = e.Posting.At.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
                ["kind"] = e.Posting.Kind.ToString(),
                ["amountMinor"] = e.Amount.Minor,
                ["currency"] = e.Amount.Currency,
                ["balanceMinor"] = e.BalanceMinor,
                ["note"] = e.Posting.Note,
            })]);
    }
}
