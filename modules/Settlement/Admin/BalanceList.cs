using CommunityKit.Accounts.Members;
using CommunityKit.Settlement.Data;
using CommunityKit.Settlement.Ledger;
using CommunityKit.UI.Admin.Lists;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Settlement.Admin;

/// <summary>What the shop owes its members.</summary>
internal sealed class BalanceList(IDbContextFactory<SettlementDb> reading, IMembers members, IStringLocalizer<SettlementModule> texts) : AdminList<BalanceRow>
{
    public const string Path = "orders/balances";

    private static readonly Keyset<BalanceRecord> Largest = Keyset<BalanceRecord>.By(b => b.BalanceMinor, descending: true).ThenBy(b => b.OwnerId);

    protected override void Define(AdminListDefinition<BalanceRow> list)
    {
        list.TitleKey = "balances.title";
        list.EmptyKey = "balances.empty";
        list.Key(row => row.MemberId.ToString());
        list.Column("member", "balances.member", row => row.Name, AdminColumnKind.Link);
        list.Column("balance", "balances.balance", row => row.Balance, AdminColumnKind.Money);
        list.Column("changed", "balances.changed", row => row.ChangedAt, AdminColumnKind.Time);
    }

    protected override async ValueTask<AdminPage<BalanceRow>> ReadAsync(AdminQuery query, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var page = await Largest.PageAsync(
            db.Balances.AsNoTracking().Where(b => b.Account == LedgerAccounts.Member), query.After, query.PageSize, cancellationToken);
        var names = await members.NamesAsync([.. page.Rows.Select(b => b.OwnerId).Distinct()], cancellationToken);
        return new AdminPage<BalanceRow>(
            [.. page.Rows.Select(b => new BalanceRow(
                b.OwnerId, names.TryGetValue(b.OwnerId, out var name) ? name.Name : texts["balances.erased"], new Money(b.BalanceMinor, b.Currency), b.ChangedAt))],
            page.Next);
    }
}
