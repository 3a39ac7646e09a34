using CommunityKit.Orders.Data;
using CommunityKit.Orders.State;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Orders.Reading;

/// <summary>Reads whole orders for pages and programs. What is read here is never saved.</summary>
internal sealed class OrderReads(IDbContextFactory<OrdersDb> reading)
{
    private const int MaxNumber = 32;

    private static readonly Func<OrdersDb, string, CancellationToken, Task<Order?>> ToPay =
        EF.CompileAsyncQuery((OrdersDb db, string number, CancellationToken _) => db.Orders.AsNoTracking()
            .Include(o => o.Lines.OrderBy(line => line.Position))
            .Include(o => o.Charges.OrderBy(charge => charge.Position))
            .Include(o => o.Payments.OrderBy(payment => payment.CreatedAt))
            .AsSplitQuery()
            .SingleOrDefault(o => o.Number == number));

    private static readonly Func<OrdersDb, string, CancellationToken, Task<Order?>> ToTell =
        EF.CompileAsyncQuery((OrdersDb db, string number, CancellationToken _) => db.Orders.AsNoTracking()
            .Include(o => o.Lines.OrderBy(line => line.Position))
            .Include(o => o.Charges.OrderBy(charge => charge.Position))
            .Include(o => o.Shipments.OrderBy(shipment => shipment.Number))
            .AsSplitQuery()
            .SingleOrDefault(o => o.Number == number));

    public Task<Order?> FindAsync(Guid id, CancellationToken cancellationToken) => ReadAsync(o => o.Id == id, cancellationToken);

    public Task<Order?> FindAsync(string number, CancellationToken cancellationToken) =>
        number.Length is 0 or > MaxNumber ? Task.FromResult<Order?>(null) : ReadAsync(o => o.Number == number, cancellationToken);

    /// <summary>The order without refunds, parcels and timeline: what paying needs.</summary>
    public Task<Order?> FindToPayAsync(string number, CancellationToken cancellationToken) => ReadAsync(ToPay, number, cancellationToken);

    /// <summary>The order without payments, refunds and timeline: what programs are told.</summary>
    public Task<Order?> FindToTellAsync(string number, CancellationToken cancellationToken) => ReadAsync(ToTell, number, cancellationToken);

    private async Task<Order?> ReadAsync(
        Func<OrdersDb, string, CancellationToken, Task<Order?>> query, string number, CancellationToken cancellationToken)
    {
        if (number.Length is 0 or > MaxNumber)
        {
            return null;
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await query(db, number, cancellationToken);
    }

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
