using CommunityKit.Orders.Data;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Slots;
using CommunityKit.UI.Views;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Orders.AfterSales;

/// <summary>On the admin's home: returns that wait for the shop. Only for who may see orders.</summary>
internal sealed class ReturnsCard(IDbContextFactory<OrdersDb> reading, IPermissionEvaluator permissions, IHttpContextAccessor http) : ISlotContent<AdminFrame>
{
    private static readonly ViewName<ReturnsToday> View = new(OrdersModule.Id, "ReturnsCard");

    public async ValueTask<SlotResult> RenderAsync(AdminFrame context, CancellationToken cancellationToken)
    {
        if (!await permissions.HasAsync(http.HttpContext!.User, OrderPermissions.View, cancellationToken))
        {
            return SlotResult.Nothing;
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var today = new ReturnsToday(
            await db.Returns.CountAsync(r => r.State == ReturnState.Requested, cancellationToken),
            await db.Returns.CountAsync(r => r.State == ReturnState.Received, cancellationToken),
            await db.Returns.CountAsync(r => r.State == ReturnState.Replacing, cancellationToken));
        return today is { Requested: 0, Received: 0, Replacing: 0 } ? SlotResult.Nothing : SlotResult.View(View, today);
    }
}
