using CommunityKit.Orders.Events;
using CommunityKit.Orders.Refunds;

namespace CommunityKit.Orders.State;

/// <summary>The money of an order: the only place where anything is given back.</summary>
internal sealed partial class Order
{
    /// <summary>What the order costs as it stands.</summary>
    public Money TotalMoney => new(TotalMinor, Currency);

    /// <summary>What the shop has of the buyer's money.</summary>
    public long KeptMinor => PaidMinor - RefundedMinor;

    /// <summary>What the order is worth: its total, less what was given back for lines and fees.</summary>
    public long WorthMinor => Lines.Sum(line => line.LeftMinor) + Charges.Sum(charge => charge.TotalMinor - charge.RefundedMinor);

    /// <summary>What is still to be paid; 0 for a cancelled order.</summary>
    public long DueMinor => State == OrderState.Cancelled ? 0 : Math.Max(0, WorthMinor - KeptMinor);

    /// <summary>The fee or line with an id, or null.</summary>
    public IAmount? FindPart(Guid partId) =>
        (IAmount?)Lines.FirstOrDefault(line => line.Id == partId) ?? Charges.FirstOrDefault(charge => charge.Id == partId);

    /// <summary>
    /// What some pieces of a line are worth: their share of what is left of it. The last pieces get the remainder, so that all shares
    /// together are exactly what was paid for the line.
    /// </summary>
    public static long ShareOf(OrderLine line, int pieces)
    {
        var left = line.Quantity - line.RefundedPieces;
        return left <= 0 || pieces >= left ? line.LeftMinor : Share.Of(line.LeftMinor, pieces, left);
    }

    /// <summary>
    /// Gives money back for parts of an order that keep their place in it: returned goods, a fee, a lowered price. Refused, and nothing is
    /// changed, when a part has less left than asked for.
    /// </summary>
    /// <param name="parts">What for and how much; at least one, no part twice.</param>
    /// <param name="reason">Stable code.</param>
    /// <param name="actor">Who decided.</param>
    /// <param name="now">UTC instant.</param>
    public Refusal? GiveBack(IReadOnlyList<RefundPart> parts, string reason, string actor, DateTimeOffset now)
    {
        if (!OrderStates.IsSold(State))
        {
            return Refusal.WrongState;
        }

        if (parts.Count == 0 || parts.DistinctBy(part => part.PartId).Count() != parts.Count)
        {
            return Refusal.NothingChosen;
        }

        foreach (var part in parts)
        {
            if (FindPart(part.PartId) is not { } found || part.Pieces < 0
                || (found is OrderLine line ? part.Pieces > line.Quantity - line.RefundedPieces : part.Pieces > 0))
            {
                return Refusal.TooMany;
            }

            if (part.AmountMinor < 0 || part.AmountMinor > found.TotalMinor - found.RefundedMinor)
            {
                return Refusal.TooMuch;
            }
        }

        foreach (var part in parts)
        {
            FindPart(part.PartId)!.GiveBack(part.AmountMinor, part.Pieces);
        }

        Settle(parts, reason, actor, now);
        return null;
    }

    /// <summary>Sends back what the shop keeps beyond the order's worth; null when there is nothing to send.</summary>
    private OrderRefund? Settle(IReadOnlyList<RefundPart> parts, string reason, string actor, DateTimeOffset now)
    {
        var over = KeptMinor - (State == OrderState.Cancelled ? 0 : WorthMinor);
        if (over <= 0)
        {
            return null;
        }

        // While something is due, a part of what a line loses is not money that came.
        if (parts.Count > 0 && parts.Sum(part => part.AmountMinor) != over)
        {
            var shares = LargestRemainder.Allocate(over, [.. parts.Select(part => part.AmountMinor)]);
            parts = [.. parts.Select((part, i) => part with { AmountMinor = shares[i] })];
        }

        var refund = Send(over, parts, reason, actor, now, payment => payment.LeftMinor);
        if (parts.Count > 0 && State != OrderState.Cancelled)
        {
            var lines = parts.Where(part => Lines.Any(line => line.Id == part.PartId))
                .Select(part => new RefundedLine(part.PartId, part.Pieces, part.AmountMinor)).ToList();
            Events.Add(new OrderRefunded(Id, MemberId, refund.Id, new Money(over, Currency), lines));
        }

        return refund;
    }

    /// <summary>Takes an amount from the payments, the oldest first.</summary>
    private OrderRefund Send(
        long amountMinor, IReadOnlyList<RefundPart> parts, string reason, string actor, DateTimeOffset now, Func<OrderPayment, long> available)
    {
        var refund = new OrderRefund
        {
            Id = Guid.CreateVersion7(now), OrderId = Id, Reason = reason, AmountMinor = amountMinor, Parts = parts, CreatedAt = now, Actor = actor,
        };
        Refunds.Add(refund);
        var left = amountMinor;
        foreach (var payment in Payments.OrderBy(payment => payment.CapturedAt).ThenBy(payment => payment.Id))
        {
            var taken = Math.Min(left, available(payment));
            if (taken <= 0)
            {
                continue;
            }

            var share = new RefundShare
            {
                Id = Guid.CreateVersion7(now), RefundId = refund.Id, OrderId = Id, PaymentId = payment.Id, AmountMinor = taken,
            };
            RefundShares.Add(share);
            payment.GiveBack(taken);
            Effects.Add(new SendBack(share.Id, payment.Id, taken, reason));
            left -= taken;
        }

        if (left != 0)
        {
            throw new InvalidOperationException($"The payments of order {Id} do not cover what it keeps: {left} is missing.");
        }

        RefundedMinor += amountMinor;
        Tell(now, "refunding", actor, isPublic: true, Amount(amountMinor), Pricing.NoteArgument.Of(reason));
        return refund;
    }

    private void Retotal() => TotalMinor = checked(Lines.Sum(line => line.TotalMinor) + Charges.Sum(charge => charge.TotalMinor));
}
