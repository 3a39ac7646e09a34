using CommunityKit.Customers;
using CommunityKit.Inventory;
using CommunityKit.Orders.Refunds;
using CommunityKit.Pricing;

namespace CommunityKit.Orders.State;

internal sealed partial class Order
{
    /// <summary>True while lines may be changed: paid, nothing has left, nothing was given back for a line.</summary>
    public bool CanEdit => State == OrderState.Paid && Lines.All(line => line is { Shipped: 0, IsGivenBack: false }) && Charges.All(charge => charge.RefundedMinor == 0);

    /// <summary>
    /// Puts a new calculation in place of the old one: pieces that are taken out go back to the shelf, added lines hold their own stock.
    /// What is then paid too much is given back; what is missing has to be paid before anything leaves.
    /// </summary>
    /// <param name="quote">The new calculation; lines that it leaves out are taken out.</param>
    /// <param name="added">Lines that were not there before.</param>
    /// <param name="actor">Who changed it.</param>
    /// <param name="now">UTC instant.</param>
    public Refusal? Edit(PriceQuote quote, IReadOnlyList<OrderLine> added, string actor, DateTimeOffset now)
    {
        if (!CanEdit || quote.Lines.Count == 0)
        {
            return Refusal.WrongState;
        }

        var before = TotalMinor;
        var parts = new List<RefundPart>();
        foreach (var line in Lines.Where(line => line.Quantity > 0))
        {
            var priced = quote.Lines.FirstOrDefault(q => q.LineId == line.Id);
            var out_ = line.Quantity - (priced?.Quantity ?? 0);
            if (out_ < 0)
            {
                return Refusal.TooMany;
            }

            var was = line.TotalMinor;
            if (out_ > 0)
            {
                Effects.Add(new ReleasePieces(line.StockOwner, [.. line.StockOf(out_)]));
                line.TakeOut(out_, IsTaxIncluded);
            }

            if (priced is not null)
            {
                line.Reprice(priced);
            }

            if (was > line.TotalMinor)
            {
                parts.Add(new RefundPart(line.Id, out_, was - line.TotalMinor));
            }
        }

        Lines.AddRange(added);
        parts.AddRange(Recharge(quote, now));
        Taxes = quote.Taxes;
        Retotal();
        Tell(now, "edited", actor, isPublic: true, Amount(before), Amount(TotalMinor));
        Settle(parts, RefundReasons.Edited, actor, now);
        return null;
    }

    /// <summary>Sends the goods elsewhere; what delivery costs stays as it was agreed.</summary>
    public Refusal? Move(PostalAddress address, string actor, DateTimeOffset now)
    {
        if (Address is null || State is not (OrderState.AwaitingPayment or OrderState.Paid) || Lines.Any(line => line.Shipped > 0 && !line.IsDigital))
        {
            return Refusal.AlreadyShipped;
        }

        Address = address;
        Recipient = address.Recipient;
        Phone = DigitsOf(address.Phone);
        Tell(now, "address", actor, isPublic: true);
        return null;
    }

    /// <summary>Forgets who it was for, when a member is erased; figures stay, as the books need them.</summary>
    public void Forget()
    {
        MemberId = null;
        Email = null;
        Address = null;
        Recipient = "";
        Phone = "";
        Note = "";
    }

    private List<RefundPart> Recharge(PriceQuote quote, DateTimeOffset now)
    {
        var lowered = new List<RefundPart>();
        var open = quote.Charges.ToList();
        foreach (var charge in Charges)
        {
            var was = charge.TotalMinor;
            var priced = open.FirstOrDefault(q => q.Kind == charge.Kind);
            charge.Priced(priced ?? new QuoteCharge(charge.Kind, 0, 0, 0, 0));
            if (priced is not null)
            {
                open.Remove(priced);
            }

            if (was > charge.TotalMinor)
            {
                lowered.Add(new RefundPart(charge.Id, 0, was - charge.TotalMinor));
            }
        }

        var position = Charges.Count;
        Charges.AddRange(open.Select(q =>
            new OrderCharge { Id = Guid.CreateVersion7(now), OrderId = Id, Position = position++, Kind = q.Kind }.Priced(q)));
        return lowered;
    }
}
