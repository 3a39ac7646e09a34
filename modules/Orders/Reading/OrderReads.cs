using CommunityKit.Orders.Data;
using CommunityKit.Orders.State;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Orders.Reading;

/// <summary>Reads whole orders for pages and programs. What is read here is never saved.</summary>
internal sealed class OrderReads(IDbContextFactory<OrdersDb> reading)
{
    public Task<Order?> FindAsync(Guid id, CancellationToken cancellationToken) => ReadAsync(o => o.Id == id, cancellationToken);

    public Task<Order?> FindAsync(string number, CancellationToken cancellationToken) =>
        number.Length is 0 or > 32 ? Task.FromResult<Order?>(null) : ReadAsync(o => o.Number == number, cancellationToken);

    private async Task<Order?> ReadAsync(System.Linq.Expressions.Expression<Func<Order, bool>> which, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Orders.AsNoTracking()
            .Include(o => o.Lines.OrderBy(line => line.Position))
            .Include(o => o.Charges.OrderBy(charge => charge.Position))
            .Include(o => o.Payments.OrderBy(payment => payment.CreatedAt))
            .Include(o => o.Refunds.OrderBy(refund => refund.CreatedAt))
            .Include(o => o.RefundShares)
            .Include(o => o.Shipments.OrderBy(shipment => shipment.Number))
            .Include(o => o.Entries.OrderBy(entry => entry.At).ThenBy(entry => entry.Id))
            .AsSplitQuery()
            .SingleOrDefaultAsync(which, cancellationToken);
    }
}
