using CommunityKit.Accounts.Slots;
using CommunityKit.UI.Slots;
using CommunityKit.UI.Views;

namespace CommunityKit.Settlement.Balances;

/// <summary>Leads from the account page to the balance; for members who have or had one.</summary>
internal sealed class BalanceTile(MemberBalances balances, ISettings<ShopSettings> shop) : ISlotContent<AccountPage>
{
    private static readonly ViewName<StatementPage> View = new(SettlementModule.Id, "BalanceTile");

    public async ValueTask<SlotResult> RenderAsync(AccountPage context, CancellationToken cancellationToken)
    {
        var page = await balances.StatementAsync(context.MemberId, cursor: null, 1, cancellationToken);
        return page.Rows.Count == 0
            ? SlotResult.Nothing
            : SlotResult.View(View, new StatementPage(await balances.OfAsync(context.MemberId, shop.Current.Currency, cancellationToken), page.Rows, NextUrl: null));
    }
}
