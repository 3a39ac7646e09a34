using CommunityKit.Accounts.Slots;
using CommunityKit.Orders.Showing;
using CommunityKit.UI.Slots;
using CommunityKit.UI.Views;

namespace CommunityKit.Orders.Members;

/// <summary>On the account page: the way to one's orders.</summary>
internal sealed class OrdersTile(Shown shown) : ISlotContent<AccountPage>
{
    private static readonly ViewName<string> View = new(OrdersModule.Id, "OrdersTile");

    public ValueTask<SlotResult> RenderAsync(AccountPage context, CancellationToken cancellationToken) =>
        new(SlotResult.View(View, shown.Address(OrderPaths.Orders)));
}
