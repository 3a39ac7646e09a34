using CommunityKit.Inventory;
using CommunityKit.Orders.State;
using CommunityKit.Payments;
using CommunityKit.Pricing;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Orders.Data;

/// <summary>
/// The one way to change an order that is there: locked first, read, changed by its own methods, saved with everything that follows from
/// it in the same transaction.
/// </summary>
internal sealed class OrderChanges(IStock stock, IPayments payments, IPriceClaims claims)
{
    private static readonly Func<OrdersDb, Guid, CancellationToken, Task<Order>> Whole =
        EF.CompileAsyncQuery((OrdersDb db, Guid orderId, CancellationToken _) => db.Orders
            .Include(o => o.Lines.OrderBy(line => line.Position))
            .Include(o => o.Charges.OrderBy(charge => charge.Position))
            .Include(o => o.Payments.OrderBy(payment => payment.CreatedAt))
            .Include(o => o.Refunds)
            .Include(o => o.RefundShares)
            .Include(o => o.Shipments.OrderBy(shipment => shipment.Number))
            .AsSplitQuery()
            .Single(o => o.Id == orderId));

    /// <summary>Locks and reads an order; null when there is none.</summary>
    public static async ValueTask<Order?> LoadAsync(Transaction transaction, Guid orderId, CancellationToken cancellationToken)
    {
        // The row lock comes first, so that what is read next is what the change builds on, on both databases.
        var rows = await transaction.ExecuteSqlAsync("UPDATE ord_order SET version = version + 1 WHERE id = @id", cancellationToken, ("id", orderId));
        return rows == 0
            ? null
            : await Whole(transaction.Context<OrdersDb>(), orderId, cancellationToken);
    }

    /// <summary>Saves a changed order and does what its effects say; hot stock rows last.</summary>
    public async ValueTask SaveAsync(Transaction transaction, Order order, CancellationToken cancellationToken)
    {
        await transaction.Context<OrdersDb>().SaveChangesAsync(cancellationToken);
        foreach (var domainEvent in order.Events)
        {
            transaction.Publish(domainEvent);
        }

        foreach (var effect in order.Effects.OrderBy(effect => effect is ClosePayment or SendBack ? 0 : 1))
        {
            await DoAsync(transaction, order, effect, cancellationToken);
        }

        order.Events.Clear();
        order.Effects.Clear();
    }

    /// <summary>Loads, changes, saves; nothing is saved when the change is refused.</summary>
    public async ValueTask<Refusal?> ApplyAsync(
        Transaction transaction, Guid orderId, Func<Order, Refusal?> change, CancellationToken cancellationToken)
    {
        if (await LoadAsync(transaction, orderId, cancellationToken) is not { } order)
        {
            return Refusal.NotFound;
        }

        if (change(order) is { } refusal)
        {
            return refusal;
        }

        await SaveAsync(transaction, order, cancellationToken);
        return null;
    }

    private async ValueTask DoAsync(Transaction transaction, Order order, Effect effect, CancellationToken cancellationToken)
    {
        switch (effect)
        {
            case ClosePayment close:
                await payments.CloseAsync(transaction, close.PaymentId, cancellationToken);
                break;
            case SendBack send:
                var refund = new NewRefund(send.ShareId, send.PaymentId, new Money(send.AmountMinor, order.Currency), send.Reason);
                if (!await payments.RefundAsync(transaction, refund, cancellationToken))
                {
                    throw new InvalidOperationException($"Payment {send.PaymentId} has less left than order {order.Id} gives back.");
                }

                break;
            case ReleaseAll:
                await claims.ReleaseAsync(transaction, order.Id, cancellationToken);
                foreach (var owner in order.Lines.Select(line => line.StockOwner).Distinct().Order())
                {
                    await stock.ReleaseAsync(transaction, owner, lines: null, cancellationToken);
                }

                break;
            case ReleasePieces { Pieces.Count: > 0 } release:
                await stock.ReleaseAsync(transaction, release.Owner, release.Pieces, cancellationToken);
                break;
            case ShipStock { Pieces.Count: > 0 } ship:
                await stock.ShipAsync(transaction, ship.Owner, ship.Pieces, cancellationToken);
                break;
            case ReturnStock { Pieces.Count: > 0 } back:
                await stock.ReturnAsync(transaction, back.Owner, back.Pieces, back.CanBeSold, cancellationToken);
                break;
        }
    }
}
