using CommunityKit.Orders.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Orders.AfterSales;

/// <summary>Reads returns for pages and programs. What is read here is never saved.</summary>
internal sealed class ReturnReads(IDbContextFactory<OrdersDb> reading)
{
    public async Task<Return?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Returns.AsNoTracking().Include(r => r.Lines.OrderBy(line => line.Position)).SingleOrDefaultAsync(r => r.Id == id, cancellationToken);
    }

    /// <summary>The returns of an order, the first one first.</summary>
    public async Task<IReadOnlyList<Return>> OfOrderAsync(Guid orderId, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Returns.AsNoTracking().Include(r => r.Lines.OrderBy(line => line.Position))
            .Where(r => r.OrderId == orderId).OrderBy(r => r.Number).ToListAsync(cancellationToken);
    }
}
