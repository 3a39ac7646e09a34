using CommunityKit.Inventory.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Inventory.Reservations;

/// <summary>
/// Puts pieces back on the shelf that were held too long. Each owner in a unit of work of its own; whoever deletes the rows gives them
/// back, so several runs at once do it once.
/// </summary>
public sealed class LapseReservations(IUnitOfWork work, IDbContextFactory<InventoryDb> reading, Stock stock, TimeProvider clock) : IJob
{
    private const int OwnersPerRead = 200;

    public async ValueTask RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var last = Guid.Empty;
        while (true)
        {
            var owners = await OwnersAsync(last, cancellationToken);
            foreach (var owner in owners)
            {
                await work.ExecuteAsync(async (transaction, ct) => await stock.LapseAsync(transaction, owner, ct), cancellationToken);
            }

            if (owners.Count < OwnersPerRead)
            {
                return;
            }

            last = owners[^1];
        }
    }

    private async Task<List<Guid>> OwnersAsync(Guid after, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Reservations
            .Where(row => row.HeldUntil != null && row.HeldUntil <= now && row.Owner > after)
            .Select(row => row.Owner).Distinct().OrderBy(owner => owner).Take(OwnersPerRead)
            .ToListAsync(cancellationToken);
    }
}
