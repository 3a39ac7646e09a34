using CommunityKit.Inventory;
using CommunityKit.Orders.Refunds;
using CommunityKit.Orders.State;
using CommunityKit.Pricing;

namespace CommunityKit.Orders.AfterSales;

/// <summary>
/// An order with all its returns, changed together: every step of a return with what it does to money and stock. No I/O; money goes through
/// <see cref="Order.GiveBack"/> and nowhere else. A refused step leaves everything as it was.
/// </summary>
internal sealed class ReturnCase(Order order, IReadOnlyList<Return> returns, ReturnPolicy policy)
{
    public const string Customer = "customer";

    /// <summary>Kind of the fee that holds the difference of an exchange.</summary>
    public const string Difference = "exchange";

    private static readonly Dictionary<Guid, long> Whole = [];

    public Order Order => order;

    /// <summary>Asks for a return.</summary>
    public Refusal? Request(ReturnWish wish, DateTimeOffset now, out Return? made)
    {
        made = null;
        if (!OrderStates.IsSold(order.State))
        {
            return Refusal.WrongState;
        }

        if (wish.Pieces.Count == 0 || wish.Pieces.DistinctBy(p => (p.LineId, p.HeldFrom)).Count() != wish.Pieces.Count)
        {
            return Refusal.NothingChosen;
        }

        if (!ReturnReasons.Allows(wish.Reason, wish.Kind))
        {
            return ReturnRefusals.WrongKind;
        }

        var holdings = Holdings.Of(order, returns, policy);
        foreach (var wanted in wish.Pieces)
        {
            if (Check(wish, wanted, holdings.FirstOrDefault(h => h.LineId == wanted.LineId && h.HeldFrom == wanted.HeldFrom), now) is { } refusal)
            {
                return refusal;
            }
        }

        made = Return.Begin(
            new Return
            {
                Id = wish.Id, OrderId = order.Id, OrderNumber = order.Number, Number = returns.Count + 1, Kind = wish.Kind, Reason = wish.Reason, RequestedAt = now,
            },
            order.MemberId, wish.Text, wish.Photos, Customer);
        made.Lines.AddRange(wish.Pieces.Select((p, i) => new ReturnLine
        {
            Id = Guid.CreateVersion7(now), ReturnId = wish.Id, Position = i, LineId = p.LineId, HeldFrom = p.HeldFrom, Requested = p.Quantity,
            VariantId = p.Instead?.VariantId, VariantTitle = p.Instead?.Title ?? "", DifferenceMinor = p.Instead?.DifferenceMinor ?? 0,
        }));
        Told(made, Customer, now);
        return null;
    }

    /// <summary>Agrees to take pieces back, or to give money back without.</summary>
    /// <param name="back">The return.</param>
    /// <param name="pieces">Pieces by line of the return; null for all that is asked.</param>
    /// <param name="amounts">For a refund without return: what is given for a line, when it is less than its share.</param>
    /// <param name="actor">Who decided.</param>
    /// <param name="now">UTC instant.</param>
    public Refusal? Approve(Return back, IReadOnlyDictionary<Guid, int>? pieces, IReadOnlyDictionary<Guid, long>? amounts, string actor, DateTimeOffset now)
    {
        if (back.State != ReturnState.Requested)
        {
            return ReturnRefusals.Decided;
        }

        var wanted = back.Lines.ToDictionary(line => line.Id, line => pieces is null ? line.Requested : pieces.GetValueOrDefault(line.Id));
        if (back.Lines.Any(line => wanted[line.Id] < 0 || wanted[line.Id] > line.Requested))
        {
            return Refusal.TooMany;
        }

        if (wanted.Values.Sum() == 0)
        {
            return Refusal.NothingChosen;
        }

        foreach (var line in back.Lines)
        {
            line.Approve(wanted[line.Id]);
        }

        if (!back.NeedsGoods)
        {
            back.Lines.ForEach(line => line.Grant());
            return Refund(back, amounts ?? Whole, actor, now);
        }

        back.Turn(ReturnState.Approved, now, actor);
        back.AwaitUntil(ReturnWindow.EndOf(now, policy.SendBackDays, policy.Zone));
        Told(back, actor, now);
        return null;
    }

    public Refusal? Reject(Return back, string reason, string actor, DateTimeOffset now) =>
        string.IsNullOrWhiteSpace(reason) ? ReturnRefusals.ReasonNeeded : Go(back, ReturnState.Rejected, actor, now, reason.Trim());

    public Refusal? Withdraw(Return back, DateTimeOffset now) => Go(back, ReturnState.Withdrawn, Customer, now);

    public Refusal? Lapse(Return back, DateTimeOffset now) =>
        back.SendBackUntil <= now ? Go(back, ReturnState.Lapsed, OrderEntry.System, now) : Refusal.WrongState;

    public Refusal? SendBack(Return back, string carrier, string trackingNumber, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(trackingNumber))
        {
            return ReturnRefusals.TrackingNeeded;
        }

        if (Go(back, ReturnState.SentBack, Customer, now, $"{carrier} {trackingNumber}".Trim()) is { } refusal)
        {
            return refusal;
        }

        back.SentWith(carrier.Trim(), trackingNumber.Trim());
        return null;
    }

    public Refusal? Receive(Return back, string actor, DateTimeOffset now) => Go(back, ReturnState.Received, actor, now);

    /// <summary>Says what came back in which state; the goods go back into stock, the money to the buyer or the replacement is set aside.</summary>
    /// <param name="back">The return.</param>
    /// <param name="found">What was found, by line of the return; null for everything as approved and fit to be sold.</param>
    /// <param name="asRefund">True to give money back instead of a replacement.</param>
    /// <param name="actor">Who looked at it.</param>
    /// <param name="now">UTC instant.</param>
    public Refusal? Settle(Return back, IReadOnlyDictionary<Guid, Inspection>? found, bool asRefund, string actor, DateTimeOffset now)
    {
        if (back.State != ReturnState.Received)
        {
            return ReturnRefusals.Decided;
        }

        var seen = back.Lines.ToDictionary(line => line.Id, line => found is null ? new Inspection(line.Approved, 0) : found.GetValueOrDefault(line.Id) ?? new Inspection(0, 0));
        if (back.Lines.Any(line => seen[line.Id] is var s && (s.Sellable < 0 || s.Unsellable < 0 || (long)s.Sellable + s.Unsellable > line.Approved)))
        {
            return Refusal.TooMany;
        }

        if (seen.Values.All(s => s.Sellable + s.Unsellable == 0))
        {
            return Refusal.NothingChosen;
        }

        foreach (var line in back.Lines)
        {
            line.Inspect(seen[line.Id].Sellable, seen[line.Id].Unsellable);
        }

        if (back.Kind == ReturnKind.Exchange && !asRefund)
        {
            Restock(back);
            Charge(back, now);
            back.Turn(ReturnState.Replacing, now, actor);
            Told(back, actor, now);
            return null;
        }

        if (Refund(back, seen.Where(s => s.Value.AmountMinor is not null).ToDictionary(s => s.Key, s => s.Value.AmountMinor!.Value), actor, now) is { } refusal)
        {
            return refusal;
        }

        Restock(back);
        return null;
    }

    /// <summary>The replacement leaves.</summary>
    public Refusal? Replace(Return back, string carrier, string trackingNumber, string actor, DateTimeOffset now)
    {
        if (back.State != ReturnState.Replacing)
        {
            return ReturnRefusals.Decided;
        }

        if (order.DueMinor > 0)
        {
            return Refusal.PaymentDue;
        }

        if (string.IsNullOrWhiteSpace(trackingNumber))
        {
            return ReturnRefusals.TrackingNeeded;
        }

        order.Effects.Add(new ShipStock(back.Id, ReplacementOf(back)));
        back.ReplacementLeft(now);
        back.Turn(ReturnState.Replaced, now, actor, $"{carrier} {trackingNumber}".Trim());
        Told(back, actor, now);
        return null;
    }

    /// <summary>Gives money back instead of the replacement that was set aside.</summary>
    public Refusal? RefundInstead(Return back, string actor, DateTimeOffset now)
    {
        if (back.State != ReturnState.Replacing)
        {
            return ReturnRefusals.Decided;
        }

        foreach (var line in back.Lines.Where(line => line.ChargeId is not null))
        {
            order.DropCharge(line.ChargeId!.Value, actor, now);
            line.ChargeId = null;
        }

        order.Effects.Add(new ReleasePieces(back.Id, ReplacementOf(back)));
        return Refund(back, Whole, actor, now);
    }

    /// <summary>Stock of the replacement.</summary>
    public static IReadOnlyList<LineQuantity> ReplacementOf(Return back) =>
        [.. back.Lines.Where(line => line is { Accepted: > 0, VariantId: not null }).Select(line => new LineQuantity(line.Id, line.VariantId!.Value, line.Accepted))];

    private Refusal? Check(ReturnWish wish, WantedPieces wanted, Holding? holding, DateTimeOffset now)
    {
        var line = order.Lines.FirstOrDefault(l => l.Id == wanted.LineId);
        if (holding is null || line is null || wanted.Quantity <= 0)
        {
            return Refusal.TooMany;
        }

        var isExcluded = line.IsDigital || wish.Excluded.Contains(line.Id);
        if (wish.Reason == ReturnReason.NoReason && isExcluded)
        {
            return ReturnRefusals.Excluded;
        }

        if (wanted.Quantity > (wish.Reason == ReturnReason.NotReceived ? holding.Sent : holding.Here))
        {
            return Refusal.TooMany;
        }

        if (wanted.Quantity > holding.For(wish.Reason, policy, isExcluded, now))
        {
            return ReturnRefusals.TooLate;
        }

        if (line.IsDigital && wish.Kind != ReturnKind.RefundOnly)
        {
            return ReturnRefusals.WrongKind;
        }

        return wish.Kind == ReturnKind.Exchange == wanted.Instead is not null && wanted.Instead is not { DifferenceMinor: < 0 } ? null : ReturnRefusals.NoExchange;
    }

    private Refusal? Refund(Return back, IReadOnlyDictionary<Guid, long> amounts, string actor, DateTimeOffset now)
    {
        if (new RefundSplit(order, returns, policy).For(back, amounts) is not { } parts)
        {
            return Refusal.TooMuch;
        }

        var before = order.Refunds.Count;
        if (order.GiveBack(parts, RefundReasons.Returned, actor, now) is { } refusal)
        {
            return refusal;
        }

        if (back.NeedsGoods)
        {
            foreach (var line in back.Lines)
            {
                order.Lines.First(l => l.Id == line.LineId).Return(line.Accepted);
            }
        }

        var refund = order.Refunds.Count > before ? order.Refunds[^1] : null;
        back.Refunded(refund?.Id, refund?.AmountMinor ?? 0);
        back.Turn(ReturnState.Refunded, now, actor);
        Told(back, actor, now);
        if (order.State == OrderState.Delivered && order.Lines.All(line => line.Quantity == line.RefundedPieces) && returns.All(r => !r.IsOpen))
        {
            order.Complete(now);
        }

        return null;
    }

    private void Restock(Return back)
    {
        foreach (var line in back.Lines)
        {
            Restock(line, line.Sellable, canBeSold: true);
            Restock(line, line.Unsellable, canBeSold: false);
        }
    }

    private void Restock(ReturnLine line, int pieces, bool canBeSold)
    {
        if (pieces == 0)
        {
            return;
        }

        if (line.HeldFrom is { } held)
        {
            var from = returns.First(r => r.Lines.Any(l => l.Id == held));
            order.Effects.Add(new ReturnStock(from.Id, [new LineQuantity(held, from.Lines.First(l => l.Id == held).VariantId!.Value, pieces)], canBeSold));
        }
        else
        {
            var sold = order.Lines.First(l => l.Id == line.LineId);
            order.Effects.Add(new ReturnStock(sold.StockOwner, [.. sold.StockOf(pieces)], canBeSold));
        }
    }

    private void Charge(Return back, DateTimeOffset now)
    {
        foreach (var line in back.Lines.Where(line => line is { Accepted: > 0, DifferenceMinor: > 0 }))
        {
            var rate = order.Lines.First(l => l.Id == line.LineId).TaxBasisPoints;
            line.ChargeId = order.AddCharge(Difference, checked(line.DifferenceMinor * line.Accepted), rate, new PriceNote(OrdersModule.Id, "returns.difference"), now);
        }
    }

    private Refusal? Go(Return back, ReturnState to, string actor, DateTimeOffset now, string note = "")
    {
        if (!back.Turn(to, now, actor, note))
        {
            return ReturnRefusals.Decided;
        }

        Told(back, actor, now);
        return null;
    }

    private void Told(Return back, string actor, DateTimeOffset now) =>
        order.Tell(now, "return-" + back.State.ToString().ToLowerInvariant(), actor, isPublic: true, NoteArgument.Of(back.Name));
}
