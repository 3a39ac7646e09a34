using CommunityKit.Orders.Refunds;
using CommunityKit.Pricing;

namespace CommunityKit.Orders.State;

/// <summary>What after-sales adds to an order: fees for exchanges that cost more.</summary>
internal sealed partial class Order
{
    /// <summary>Adds a fee, to be paid by the buyer.</summary>
    /// <param name="kind">Kind of the fee.</param>
    /// <param name="amountMinor">Before added tax; minor units.</param>
    /// <param name="taxBasisPoints">Rate of tax, in or on the amount.</param>
    /// <param name="note">What it is.</param>
    /// <param name="now">UTC instant.</param>
    /// <returns>Id of the fee.</returns>
    public Guid AddCharge(string kind, long amountMinor, int taxBasisPoints, PriceNote note, DateTimeOffset now)
    {
        var tax = Share.Of(amountMinor, taxBasisPoints, 10_000 + (IsTaxIncluded ? taxBasisPoints : 0));
        var charge = new OrderCharge { Id = Guid.CreateVersion7(now), OrderId = Id, Position = Charges.Count, Kind = kind };
        Charges.Add(charge.Priced(new QuoteCharge(kind, amountMinor, 0, tax, amountMinor + (IsTaxIncluded ? 0 : tax))
        {
            TaxBasisPoints = taxBasisPoints, Steps = [new PriceStep(kind, note, amountMinor, amountMinor)],
        }));
        Retotal();
        return charge.Id;
    }

    /// <summary>Takes a fee out; what was paid for it is given back.</summary>
    public void DropCharge(Guid chargeId, string actor, DateTimeOffset now)
    {
        var charge = Charges.First(charge => charge.Id == chargeId);
        var was = charge.TotalMinor;
        charge.Priced(new QuoteCharge(charge.Kind, 0, 0, 0, 0));
        Retotal();
        Settle([new RefundPart(chargeId, 0, was)], RefundReasons.Edited, actor, now);
    }
}
