using CommunityKit.Inventory.Data;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Slots;
using CommunityKit.UI.Views;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Inventory.Admin;

/// <summary>On the admin's home page: what runs out.</summary>
public sealed class LowStockSlot(
    IDbContextFactory<InventoryDb> reading, ISettings<InventorySettings> settings, IPermissionEvaluator permissions, IHttpContextAccessor accessor)
    : ISlotContent<AdminFrame>
{
    private static readonly ViewName<LowStockCard> View = new(InventoryModule.Id, "LowStockCard");

    public async ValueTask<SlotResult> RenderAsync(AdminFrame context, CancellationToken cancellationToken)
    {
        if (accessor.HttpContext is not { } http || !await permissions.HasAsync(http.User, InventoryPermissions.View, cancellationToken))
        {
            return SlotResult.Nothing;
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var rows = StockRows.Of(db, text: null, location: null);
        var card = new LowStockCard(
            await CountAsync(StockRows.Out(rows)),
            await CountAsync(StockRows.Low(rows, settings.Current.LowStockAt)),
            $"{http.Request.PathBase}/admin/{StockList.Path}");
        return SlotResult.View(View, card);

        Task<int> CountAsync(IQueryable<StockRow> some) => some.Select(row => row.VariantId).Distinct().CountAsync(cancellationToken);
    }
}
