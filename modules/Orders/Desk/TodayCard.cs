using CommunityKit.Orders.Data;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Slots;
using CommunityKit.UI.Views;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Orders.Desk;

/// <summary>On the admin's home: what is to be done with orders. Only for who may see them.</summary>
internal sealed class TodayCard(IDbContextFactory<OrdersDb> reading, IPermissionEvaluator permissions, IHttpContextAccessor http) : ISlotContent<AdminFrame>
{
    private static readonly ViewName<Today> View = new(OrdersModule.Id, "TodayCard");

    public async ValueTask<SlotResult> RenderAsync(AdminFrame context, CancellationToken cancellationToken)
    {
        if (!await permissions.HasAsync(http.HttpContext!.User, OrderPermissions.View, cancellationToken))
        {
            return SlotResult.Nothing;
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return SlotResult.View(View, new Today(
            await db.Orders.CountAsync(o => o.State == OrderState.Paid || o.State == OrderState.PartiallyShipped, cancellationToken),
            await db.Orders.CountAsync(o => o.State == OrderState.AwaitingPayment, cancellationToken),
            await db.Orders.CountAsync(o => o.Problem != null, cancellationToken)));
    }
}
