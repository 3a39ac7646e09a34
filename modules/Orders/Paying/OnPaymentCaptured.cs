using CommunityKit.Inventory;
using CommunityKit.Orders.AfterSales;
using CommunityKit.Orders.Data;
using CommunityKit.Orders.State;
using CommunityKit.Payments.Events;

namespace CommunityKit.Orders.Paying;

/// <summary>
/// Money came: the order is paid and its stock is sold. If the hold had lapsed the pieces are reserved anew; are they gone, the order is
/// cancelled and paid back by itself.
/// </summary>
internal sealed class OnPaymentCaptured(OrderChanges changes, IStock stock, ISettings<OrdersSettings> settings, ReturnRules returns) : IEventHandler<PaymentCaptured>
{
    public async ValueTask HandleAsync(
        PaymentCaptured domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken)
    {
        if (await OrderChanges.LoadAsync(transaction, domainEvent.SubjectId, cancellationToken) is not { } order)
        {
            return;
        }

        if (order.Capture(domainEvent.PaymentId, domainEvent.Amount, domainEvent.CapturedAt, transaction.Now))
        {
            if (await HoldAsync(transaction, order, cancellationToken))
            {
                order.Pay(transaction.Now, returns.TimeFrom(transaction.Now));
                await LocateAsync(transaction, order, cancellationToken);
            }
            else
            {
                order.Cancel(Reasons.OutOfStock, OrderEntry.System, transaction.Now);
            }
        }

        await changes.SaveAsync(transaction, order, cancellationToken);
    }

    private async ValueTask<bool> HoldAsync(Transaction transaction, Order order, CancellationToken cancellationToken)
    {
        var wanted = order.Lines.SelectMany(line => line.StockOf(line.Quantity))
            .Select(piece => new ReservationLine(piece.LineId, piece.VariantId, piece.Quantity)).ToList();
        if (wanted.Count == 0 || await stock.CommitAsync(transaction, order.Id, cancellationToken))
        {
            return true;
        }

        var again = new ReservationRequest(order.Id, wanted, transaction.Now.AddMinutes(settings.Current.UnpaidMinutes)) { LocationId = order.LocationId };
        return (await stock.ReserveAsync(transaction, again, cancellationToken)).IsHeld
            && await stock.CommitAsync(transaction, order.Id, cancellationToken);
    }

    /// <summary>Remembers where the pieces lie: packing goes by supplier and place.</summary>
    private async ValueTask LocateAsync(Transaction transaction, Order order, CancellationToken cancellationToken)
    {
        foreach (var allocation in await stock.AllocationsAsync(transaction, order.Id, cancellationToken))
        {
            if (order.Lines.FirstOrDefault(line => line.Id == allocation.LineId) is { LocationId: null } line)
            {
                line.LocationId = allocation.LocationId;
            }
        }
    }
}
