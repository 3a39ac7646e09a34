using CommunityKit.Inventory.Data;
using CommunityKit.Inventory.Variants;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Inventory.Availability;

/// <summary>Tells lists when the day has come until which a variant was sold beyond its stock.</summary>
public sealed class EndBackorders(IUnitOfWork work, IDbContextFactory<InventoryDb> reading, RecountAvailability recount, TimeProvider clock) : IJob
{
    public async ValueTask RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var ended = await db.Variants
            .Where(v => v.Backorder == BackorderRule.UntilDate && v.BackorderUntil <= now && v.CanBuy)
            .Where(v => !db.Levels.Any(l => l.VariantId == v.VariantId && l.OnHand - l.Reserved - l.Safety > 0))
            .Select(v => v.VariantId)
            .Take(500)
            .ToListAsync(cancellationToken);
        if (ended.Count > 0)
        {
            await work.ExecuteAsync((transaction, ct) => recount.RunAsync(transaction, ended, tellAll: false, ct), cancellationToken);
        }
    }
}
