using CommunityKit.Orders.Showing;
using CommunityKit.UI.Slots;
using CommunityKit.UI.Views;

namespace CommunityKit.Orders.AfterSales;

/// <summary>On the desk's page of an order: its returns.</summary>
internal sealed class ReturnsOnDesk(ReturnReads reads, Shown shown) : ISlotContent<OrderSnapshot>
{
    private static readonly ViewName<ReturnLinks> View = new(OrdersModule.Id, "ReturnLinks");

    public async ValueTask<SlotResult> RenderAsync(OrderSnapshot context, CancellationToken cancellationToken)
    {
        var returns = await reads.OfOrderAsync(context.Id, cancellationToken);
        return returns.Count == 0
            ? SlotResult.Nothing
            : SlotResult.View(View, new ReturnLinks([.. returns.Select(r => (r.Name, r.State, shown.Address($"/{ReturnPaths.Desk}/{r.Id}")))], NewUrl: null));
    }
}
