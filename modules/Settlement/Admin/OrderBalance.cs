using CommunityKit.Orders;
using CommunityKit.Settlement.Balances;
using CommunityKit.Settlement.Data;
using CommunityKit.Settlement.Ledger;
using CommunityKit.UI.Slots;
using CommunityKit.UI.Views;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Settlement.Admin;

/// <summary>Beside an order in the admin: what is kept for it, and the way to its buyer's balance.</summary>
internal sealed class OrderBalance(
    IDbContextFactory<SettlementDb> reading, MemberBalances balances, IPermissionEvaluator permissions, IHttpContextAccessor http) : ISlotContent<OrderSnapshot>
{
    private static readonly ViewName<OrderBalanceCard> View = new(SettlementModule.Id, "OrderBalance");

    public async ValueTask<SlotResult> RenderAsync(OrderSnapshot context, CancellationToken cancellationToken)
    {
        if (!await permissions.HasAsync(http.HttpContext!.User, SettlementPermissions.View, cancellationToken))
        {
            return SlotResult.Nothing;
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var kept = await db.Balances
            .Where(b => b.Account == LedgerAccounts.Custody && b.OwnerId == context.Id && b.Currency == context.Currency)
            .Select(b => b.BalanceMinor)
            .FirstOrDefaultAsync(cancellationToken);
        var balance = context.MemberId is { } member ? await balances.OfAsync(member, context.Currency, cancellationToken) : (Money?)null;
        return SlotResult.View(View, new OrderBalanceCard(new Money(kept, context.Currency), context.MemberId, balance));
    }
}
