using CommunityKit.Orders.Events;
using CommunityKit.Orders.Refunds;

namespace CommunityKit.Orders.State;

internal sealed partial class Order
{
    /// <summary>Ends an order before anything left: stock and offers are free again, what was paid is given back.</summary>
    public Refusal? Cancel(string reason, string actor, DateTimeOffset now)
    {
        if (!CanCancel)
        {
            return State is OrderState.Cancelled ? Refusal.WrongState : Refusal.AlreadyShipped;
        }

        var wasPaid = PaidAt is not null;
        CancelReason = reason;
        Turn(OrderState.Cancelled, now);
        CloseOpenPayments();
        Effects.Add(new ReleaseAll());
        Tell(now, "cancelled", actor, isPublic: true, Pricing.NoteArgument.Of(reason));
        var parts = KeptMinor == 0 ? [] : Everything();
        foreach (var part in parts)
        {
            FindPart(part.PartId)!.GiveBack(part.AmountMinor, part.Pieces);
        }

        Settle(parts, RefundReasons.Of(reason), actor, now);
        Events.Add(new OrderCancelled(Id, MemberId, reason, wasPaid));
        return null;
    }

    /// <summary>Takes pieces out that have not left; what was paid for them is given back. Taking out everything cancels the order.</summary>
    public Refusal? TakeOut(IReadOnlyList<LinePieces> pieces, string reason, string actor, DateTimeOffset now, TimeSpan returnTime)
    {
        if (State == OrderState.AwaitingPayment)
        {
            return Refusal.WrongState;
        }

        if (Check(pieces) is { } refusal)
        {
            return refusal;
        }

        if (CanCancel && Lines.All(line => line.Quantity == pieces.Where(p => p.LineId == line.Id).Sum(p => p.Quantity)))
        {
            return Cancel(reason, actor, now);
        }

        if (Lines.Any(line => line.IsGivenBack && pieces.Any(p => p.LineId == line.Id)))
        {
            return Refusal.LineRefunded;
        }

        var parts = new List<RefundPart>();
        foreach (var (line, quantity) in pieces.Select(p => (Lines.First(line => line.Id == p.LineId), p.Quantity)))
        {
            var before = line.TotalMinor;
            line.TakeOut(quantity, IsTaxIncluded);
            parts.Add(new RefundPart(line.Id, quantity, before - line.TotalMinor));
            Effects.Add(new ReleasePieces(line.StockOwner, [.. line.StockOf(quantity)]));
        }

        Retotal();
        Tell(now, "taken-out", actor, isPublic: true, Pricing.NoteArgument.Of(pieces.Sum(p => p.Quantity).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Settle(parts, RefundReasons.Of(reason), actor, now);
        Advance(now, returnTime);
        return null;
    }

    /// <summary>All that is left of lines and fees.</summary>
    private List<RefundPart> Everything() =>
    [
        .. Lines.Where(line => line.Quantity > 0).Select(line => new RefundPart(line.Id, line.Quantity - line.RefundedPieces, line.LeftMinor)),
        .. Charges.Select(charge => new RefundPart(charge.Id, 0, charge.TotalMinor - charge.RefundedMinor)),
    ];

    /// <summary>What is wrong with a choice of pieces that have not left.</summary>
    private Refusal? Check(IReadOnlyList<LinePieces> pieces)
    {
        if (!OrderStates.CanShip(State))
        {
            return Refusal.WrongState;
        }

        if (pieces.Count == 0 || pieces.DistinctBy(p => p.LineId).Count() != pieces.Count)
        {
            return Refusal.NothingChosen;
        }

        return pieces.All(p => p.Quantity > 0 && Lines.FirstOrDefault(line => line.Id == p.LineId) is { IsDigital: false } line && p.Quantity <= line.Unshipped)
            ? null
            : Refusal.TooMany;
    }
}
