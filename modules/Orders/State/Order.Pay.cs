using CommunityKit.Orders.Events;
using CommunityKit.Orders.Refunds;
using CommunityKit.Payments;

namespace CommunityKit.Orders.State;

internal sealed partial class Order
{
    /// <summary>
    /// Money came. It is always recorded; what nobody waited for, or a wrong amount, is sent back at once and never taken for the whole.
    /// </summary>
    /// <returns>True if everything is paid now for the first time: stock has to be committed and <see cref="Pay"/> or <see cref="Cancel"/> called.</returns>
    public bool Capture(Guid paymentId, Money amount, DateTimeOffset capturedAt, DateTimeOffset now)
    {
        if (Payments.FirstOrDefault(payment => payment.Id == paymentId) is not { State: not PaymentState.Captured } found)
        {
            return false;
        }

        if (amount.Currency != Currency)
        {
            Problem = Problems.WrongCurrency;
            Tell(now, "wrong-currency", OrderEntry.System, isPublic: false, Pricing.NoteArgument.Of(amount));
            return false;
        }

        var isAwaited = State != OrderState.Cancelled && DueMinor > 0;
        var isRight = amount.Minor == found.AmountMinor && amount.Minor <= DueMinor;
        found.Capture(amount.Minor, capturedAt);
        PaidMinor = checked(PaidMinor + amount.Minor);
        if (isAwaited && isRight)
        {
            Tell(now, "captured", OrderEntry.System, isPublic: true, Amount(amount.Minor));
            return State == OrderState.AwaitingPayment && DueMinor == 0;
        }

        var reason = State == OrderState.Cancelled ? (CancelReason == Reasons.Unpaid ? RefundReasons.Late : RefundReasons.Cancelled)
            : !isAwaited ? RefundReasons.PaidTwice : RefundReasons.WrongAmount;
        Tell(now, "not-taken", OrderEntry.System, isPublic: true, Amount(amount.Minor), Pricing.NoteArgument.Of(reason));
        Send(amount.Minor, [], reason, OrderEntry.System, now, payment => payment.Id == paymentId ? payment.LeftMinor : 0);
        return false;
    }

    /// <summary>The money is here, all of it, and the stock is committed. Digital goods are delivered with it.</summary>
    public void Pay(DateTimeOffset now, TimeSpan returnTime)
    {
        PaidAt = now;
        Turn(OrderState.Paid, now);
        Tell(now, "paid", OrderEntry.System, isPublic: true, Amount(TotalMinor));
        Events.Add(new OrderPaid(Id, MemberId));
        var digital = Lines.Where(line => line.IsDigital && line.Quantity > 0).ToList();
        foreach (var line in digital)
        {
            line.Ship(line.Quantity);
        }

        if (digital.Count > 0)
        {
            Arrived([.. digital.Select(line => new LinePieces(line.Id, line.Quantity))], OrderEntry.System, now, returnTime);
        }
    }

    /// <summary>The provider says that a payment will not come.</summary>
    public void Fail(Guid paymentId, DateTimeOffset now)
    {
        if (Payments.FirstOrDefault(payment => payment.Id == paymentId) is { State: PaymentState.Open } payment)
        {
            payment.Fail();
            Tell(now, "payment-failed", OrderEntry.System, isPublic: true);
        }
    }

    /// <summary>The provider has sent money back, or refuses to.</summary>
    /// <returns>The refund, if the last of its shares was settled now.</returns>
    public OrderRefund? Settled(Guid shareId, bool isDone, DateTimeOffset now)
    {
        if (RefundShares.FirstOrDefault(share => share.Id == shareId) is not { } share || share.State == RefundState.Done)
        {
            return null;
        }

        share.State = isDone ? RefundState.Done : RefundState.Refused;
        var refund = Refunds.First(refund => refund.Id == share.RefundId);
        if (!isDone)
        {
            refund.State = RefundState.Refused;
            Problem = Problems.RefundRefused;
            Tell(now, "refund-refused", OrderEntry.System, isPublic: false, Amount(share.AmountMinor));
            return null;
        }

        if (RefundShares.Any(other => other.RefundId == refund.Id && other.State != RefundState.Done))
        {
            return null;
        }

        refund.State = RefundState.Done;
        Problem = Problem == Problems.RefundRefused ? null : Problem;
        Tell(now, "refunded", OrderEntry.System, isPublic: true, Amount(refund.AmountMinor));
        return refund;
    }
}
