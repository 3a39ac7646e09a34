using CommunityKit.Orders.State;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Orders.Data;

/// <summary>The orders as other modules read them.</summary>
internal sealed class Snapshots(IDbContextFactory<OrdersDb> reading) : IOrders
{
    public async ValueTask<OrderSnapshot?> FindAsync(Guid orderId, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await ReadAsync(db, orderId, cancellationToken);
    }

    public ValueTask<OrderSnapshot?> FindAsync(Transaction transaction, Guid orderId, CancellationToken cancellationToken) =>
        ReadAsync(transaction.Context<OrdersDb>(), orderId, cancellationToken);

    public async ValueTask<IReadOnlyList<DeliveredLine>> DeliveredAsync(Guid memberId, Guid productId, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await (
            from line in db.Lines
            join order in db.Orders on line.OrderId equals order.Id
            where line.ProductId == productId && line.DeliveredAt != null && order.MemberId == memberId
            orderby line.DeliveredAt descending
            select new DeliveredLine(order.Id, line.Id, line.VariantId, line.Delivered - line.Returned, line.DeliveredAt!.Value))
            .ToListAsync(cancellationToken);
    }

    /// <summary>What other modules see of an order.</summary>
    public static OrderSnapshot Of(Order order) =>
        new(order.Id, order.Number, order.State, order.Currency, [.. order.Lines.Select(Of)])
        {
            MemberId = order.MemberId,
            Culture = order.Culture,
            Charges = [.. order.Charges.Select(charge => charge.ToQuote())],
            TotalMinor = order.TotalMinor,
            PaidMinor = order.PaidMinor,
            RefundedMinor = order.RefundedMinor,
            FulfilmentKey = order.FulfilmentKey,
            Address = order.Address,
            Claims = order.Claims,
            Inputs = order.Inputs,
            PlacedAt = order.PlacedAt,
            PaidAt = order.PaidAt,
            DeliveredAt = order.DeliveredAt,
        };

    private static OrderLineSnapshot Of(OrderLine line) =>
        new(line.Id, line.VariantId, line.ProductId, line.Title, line.Quantity, line.TotalMinor)
        {
            Label = line.Label,
            Sku = line.Sku,
            UnitMinor = line.UnitMinor,
            GrossMinor = line.GrossMinor,
            DiscountMinor = line.DiscountMinor,
            TaxMinor = line.TaxMinor,
            Shipped = line.Shipped,
            Delivered = line.Delivered,
            Returned = line.Returned,
            RefundedMinor = line.RefundedMinor,
            Supplier = line.Supplier,
            Inputs = line.Inputs,
        };

    private static async ValueTask<OrderSnapshot?> ReadAsync(OrdersDb db, Guid orderId, CancellationToken cancellationToken)
    {
        var order = await db.Orders.AsNoTracking()
            .Include(o => o.Lines.OrderBy(line => line.Position))
            .Include(o => o.Charges.OrderBy(charge => charge.Position))
            .AsSplitQuery()
            .SingleOrDefaultAsync(o => o.Id == orderId, cancellationToken);
        return order is null ? null : Of(order);
    }
}
