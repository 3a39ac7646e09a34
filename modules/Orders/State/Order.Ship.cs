using CommunityKit.Orders.Events;
using CommunityKit.Orders.Refunds;
using CommunityKit.Pricing;

namespace CommunityKit.Orders.State;

internal sealed partial class Order
{
    /// <summary>The goods are packed: what is priced by weight must have been weighed.</summary>
    public Refusal? Pack(string actor, DateTimeOffset now)
    {
        if (!OrderStates.CanShip(State))
        {
            return Refusal.WrongState;
        }

        if (ToShip.Any(line => line.IsEstimate))
        {
            return Refusal.NotWeighed;
        }

        if (PackedAt is null)
        {
            PackedAt = now;
            Tell(now, "packed", actor, isPublic: true);
        }

        return null;
    }

    /// <summary>Sets what the pieces of a line really weigh; what the buyer paid too much is given back.</summary>
    public Refusal? Weigh(Guid lineId, int grams, string actor, DateTimeOffset now)
    {
        if (!OrderStates.CanShip(State) || Lines.FirstOrDefault(line => line.Id == lineId) is not { ByWeight: not null, Shipped: 0, Quantity: > 0, RefundedMinor: 0 } line)
        {
            return Refusal.WrongState;
        }

        if (grams <= 0)
        {
            return Refusal.TooMany;
        }

        var before = line.TotalMinor;
        line.Weigh(grams, IsTaxIncluded);
        Retotal();
        Tell(now, "weighed", actor, isPublic: true, NoteArgument.Of(line.Title), NoteArgument.Of($"{line.Grams} g"));
        Settle([new(line.Id, 0, before - line.TotalMinor)], RefundReasons.Weighed, actor, now);
        return null;
    }

    /// <summary>Pieces leave in a parcel.</summary>
    public Refusal? Ship(IReadOnlyList<LinePieces> pieces, Shipment parcel, string actor, DateTimeOffset now)
    {
        if (Check(pieces) is { } refusal)
        {
            return refusal;
        }

        if (DueMinor > 0)
        {
            return Refusal.PaymentDue;
        }

        if (pieces.Any(p => Lines.First(line => line.Id == p.LineId).IsEstimate))
        {
            return Refusal.NotWeighed;
        }

        foreach (var owner in pieces.GroupBy(p => Lines.First(line => line.Id == p.LineId).StockOwner))
        {
            var stock = owner.SelectMany(p => Lines.First(line => line.Id == p.LineId).StockOf(p.Quantity)).ToList();
            Effects.Add(new ShipStock(owner.Key, stock));
        }

        foreach (var p in pieces)
        {
            Lines.First(line => line.Id == p.LineId).Ship(p.Quantity);
        }

        Shipments.Add(parcel);
        PackedAt ??= now;
        Tell(now, parcel.Carrier.Length > 0 ? "shipped" : "handed-over", actor, isPublic: true, NoteArgument.Of(parcel.TrackingNumber));
        Events.Add(new OrderShipped(Id, MemberId, parcel.Id, pieces));
        Turn(ToShip.Any() ? OrderState.PartiallyShipped : OrderState.Shipped, now);
        return null;
    }

    /// <summary>A parcel arrived, said by the carrier, the buyer or the passing of time. Repeating it changes nothing.</summary>
    public void Arrive(Guid shipmentId, string actor, DateTimeOffset now, TimeSpan returnTime)
    {
        if (Shipments.FirstOrDefault(parcel => parcel.Id == shipmentId) is { DeliveredAt: null } parcel)
        {
            parcel.Arrive(now);
            Arrived(parcel.Lines, actor, now, returnTime);
        }
    }

    /// <summary>The time for returns is over, or everything came back.</summary>
    public Refusal? Complete(DateTimeOffset now)
    {
        if (State != OrderState.Delivered)
        {
            return Refusal.WrongState;
        }

        Turn(OrderState.Completed, now);
        Tell(now, "completed", OrderEntry.System, isPublic: true);
        Events.Add(new OrderCompleted(Id, MemberId));
        return null;
    }

    private void Arrived(IReadOnlyList<LinePieces> pieces, string actor, DateTimeOffset now, TimeSpan returnTime)
    {
        foreach (var p in pieces)
        {
            Lines.First(line => line.Id == p.LineId).Deliver(p.Quantity, now);
        }

        var isComplete = Lines.All(line => line.Delivered == line.Quantity);
        Tell(now, "delivered", actor, isPublic: true);
        Events.Add(new OrderDelivered(Id, MemberId, pieces, isComplete));
        Advance(now, returnTime);
    }

    /// <summary>Moves the state on to where the pieces are.</summary>
    private void Advance(DateTimeOffset now, TimeSpan returnTime)
    {
        if (Lines.All(line => line.Delivered == line.Quantity))
        {
            if (State != OrderState.Delivered)
            {
                Turn(OrderState.Delivered, now);
                ReturnableUntil = now + returnTime;
            }
        }
        else if (!ToShip.Any())
        {
            Turn(OrderState.Shipped, now);
        }
    }
}
