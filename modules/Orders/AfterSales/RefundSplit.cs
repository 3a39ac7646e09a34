using CommunityKit.Orders.Refunds;
using CommunityKit.Orders.State;
using CommunityKit.Pricing;

namespace CommunityKit.Orders.AfterSales;

/// <summary>
/// Works out what accepted pieces give back. Pieces of a line share what is left of it, less what was withheld for earlier pieces; the last
/// ones get the remainder. Differences that were paid for exchanges follow their pieces. Changes nothing but the lines of the return.
/// </summary>
internal sealed class RefundSplit(Order order, IReadOnlyList<Return> returns, ReturnPolicy policy)
{
    private readonly List<RefundPart> _parts = [];
    private readonly List<(ReturnLine Line, long Amount, long Withheld)> _lines = [];

    /// <summary>The parts to give back for a return whose pieces are accepted.</summary>
    /// <param name="back">The return.</param>
    /// <param name="amounts">What the shop gives for a line of the return, when it is less than the pieces' share.</param>
    /// <returns>Null if an amount is more than the share.</returns>
    public IReadOnlyList<RefundPart>? For(Return back, IReadOnlyDictionary<Guid, long> amounts)
    {
        var worth = 0L;
        foreach (var line in back.Lines.Where(line => line.Accepted > 0))
        {
            var sold = order.Lines.First(l => l.Id == line.LineId);
            var before = _parts.FirstOrDefault(part => part.PartId == sold.Id);
            var held = returns.SelectMany(r => r.Lines).Where(l => l.LineId == sold.Id).Sum(l => l.WithheldMinor)
                + _lines.Where(l => l.Line.LineId == sold.Id).Sum(l => l.Withheld);
            var left = Math.Max(0, sold.LeftMinor - held - (before?.AmountMinor ?? 0));
            var pieces = sold.Quantity - sold.RefundedPieces - (before?.Pieces ?? 0);
            var share = line.Accepted >= pieces ? left : Share.Of(left, line.Accepted, pieces);
            var amount = amounts.TryGetValue(line.Id, out var given) ? given : share;
            if (amount < 0 || amount > share)
            {
                return null;
            }

            _lines.Add((line, amount, share - amount));
            Add(new RefundPart(sold.Id, line.Accepted, amount));
            worth += share;
            Differences(line.HeldFrom, line.Accepted);
        }

        Shipping(worth, ReturnReasons.IsFaultOfShop(back.Reason));
        _lines.ForEach(l => l.Line.Refund(l.Amount, l.Withheld));
        return _parts;
    }

    private void Differences(Guid? heldFrom, int pieces)
    {
        for (var held = Find(heldFrom); held is not null; held = Find(held.HeldFrom))
        {
            if (held.ChargeId is { } charge && order.Charges.FirstOrDefault(c => c.Id == charge) is { } paid)
            {
                var left = paid.TotalMinor - paid.RefundedMinor - (_parts.FirstOrDefault(part => part.PartId == charge)?.AmountMinor ?? 0);
                var kept = held.Accepted - RefundedThrough(held);
                Add(new RefundPart(charge, 0, pieces >= kept ? left : Share.Of(left, pieces, kept)));
            }
        }
    }

    /// <summary>Pieces of an exchange that were refunded later, be it after further exchanges.</summary>
    private int RefundedThrough(ReturnLine held) => returns.SelectMany(r => r.Lines.Where(l => l.HeldFrom == held.Id).Select(l => (r.State, Line: l)))
        .Sum(l => l.State == ReturnState.Refunded ? l.Line.Accepted : l.State is ReturnState.Replaced or ReturnState.Replacing ? RefundedThrough(l.Line) : 0);

    private ReturnLine? Find(Guid? id) => id is null ? null : returns.SelectMany(r => r.Lines).FirstOrDefault(line => line.Id == id);

    private void Shipping(long worth, bool isFault)
    {
        var isAllBack = order.Lines.All(line => line.Quantity == line.RefundedPieces + (_parts.FirstOrDefault(part => part.PartId == line.Id)?.Pieces ?? 0));
        var items = order.Lines.Sum(line => line.TotalMinor);
        foreach (var charge in order.Charges.Where(charge => charge.Kind == QuoteCharge.Shipping))
        {
            var left = charge.TotalMinor - charge.RefundedMinor;
            var amount = isAllBack && (policy.ShippingWhenAllBack || (isFault && policy.ShippingWhenAtFault)) ? left
                : isFault && policy.ShippingWhenAtFault && items > 0 ? Math.Min(left, Share.Of(charge.TotalMinor, Math.Min(worth, items), items))
                : 0;
            Add(new RefundPart(charge.Id, 0, amount));
        }
    }

    private void Add(RefundPart part)
    {
        if (part is { Pieces: 0, AmountMinor: 0 })
        {
            return;
        }

        var at = _parts.FindIndex(known => known.PartId == part.PartId);
        if (at < 0)
        {
            _parts.Add(part);
        }
        else
        {
            _parts[at] = new RefundPart(part.PartId, _parts[at].Pieces + part.Pieces, _parts[at].AmountMinor + part.AmountMinor);
        }
    }
}
