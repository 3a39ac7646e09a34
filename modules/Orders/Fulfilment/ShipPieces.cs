using CommunityKit.Orders.AfterSales;
using CommunityKit.Orders.Data;
using CommunityKit.Orders.Events;
using CommunityKit.Orders.State;

namespace CommunityKit.Orders.Fulfilment;

/// <summary>Packs, weighs and sends, or hands over at once.</summary>
internal sealed class ShipPieces(IUnitOfWork work, OrderChanges changes, ReturnRules returns)
{
    private static readonly TimeSpan FirstQuestion = TimeSpan.FromHours(1);

    public Task<Refusal?> PackAsync(Guid orderId, string actor, CancellationToken cancellationToken) => work.ExecuteAsync(
        (transaction, token) => changes.ApplyAsync(transaction, orderId, order => order.Pack(actor, transaction.Now), token), cancellationToken);

    public Task<Refusal?> WeighAsync(Guid orderId, Guid lineId, int grams, string actor, CancellationToken cancellationToken) => work.ExecuteAsync(
        (transaction, token) => changes.ApplyAsync(transaction, orderId, order => order.Weigh(lineId, grams, actor, transaction.Now), token), cancellationToken);

    /// <summary>Sends pieces in a parcel; everything that is left when none are named.</summary>
    public Task<Refusal?> ShipAsync(
        Guid orderId, IReadOnlyList<LinePieces>? pieces, string carrier, string trackingNumber, string actor, CancellationToken cancellationToken) =>
        work.ExecuteAsync(
            (transaction, token) => changes.ApplyAsync(
                transaction, orderId, order => Send(order, pieces ?? Rest(order), carrier, trackingNumber, actor, transaction.Now), token),
            cancellationToken);

    /// <summary>Hands everything that is left over to the buyer, at the door or at the counter: it has left and arrived.</summary>
    public Task<Refusal?> HandOverAsync(Guid orderId, string actor, CancellationToken cancellationToken) => work.ExecuteAsync(
        (transaction, token) => changes.ApplyAsync(transaction, orderId, order => HandOver(order, actor, transaction.Now), token), cancellationToken);

    private Refusal? HandOver(Order order, string actor, DateTimeOffset now)
    {
        if (Send(order, Rest(order), carrier: "", trackingNumber: "", actor, now) is { } refusal)
        {
            return refusal;
        }

        order.Arrive(order.Shipments[^1].Id, actor, now, returns.TimeFrom(now));
        return null;
    }

    private static Refusal? Send(
        Order order, IReadOnlyList<LinePieces> pieces, string carrier, string trackingNumber, string actor, DateTimeOffset now)
    {
        var first = order.Lines.FirstOrDefault(line => pieces.Any(p => p.LineId == line.Id));
        return order.Ship(
            pieces,
            new Shipment
            {
                Id = Guid.CreateVersion7(now),
                OrderId = order.Id,
                Number = order.Shipments.Count + 1,
                Carrier = carrier,
                TrackingNumber = trackingNumber,
                Supplier = first?.Supplier ?? "",
                LocationId = first?.LocationId,
                Lines = pieces,
                ShippedAt = now,
                TrackAt = trackingNumber.Length == 0 ? null : now + FirstQuestion,
            },
            actor,
            now);
    }

    private static List<LinePieces> Rest(Order order) => [.. order.ToShip.Select(line => new LinePieces(line.Id, line.Unshipped))];
}
