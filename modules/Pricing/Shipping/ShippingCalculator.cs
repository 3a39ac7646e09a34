using CommunityKit.Pricing.Calculation;
using CommunityKit.Pricing.Quotes;
using CommunityKit.Pricing.Rules;

namespace CommunityKit.Pricing.Shipping;

/// <summary>Charges for the chosen way of delivery. What counts towards free delivery is what is left of the goods after discounts.</summary>
public sealed class ShippingCalculator(IRuleSource rules) : IPriceCalculator
{
    public const string Name = "shipping";

    public async ValueTask CalculateAsync(PriceSheet sheet, CancellationToken cancellationToken)
    {
        var request = sheet.Request;
        if (request.Destination is not { } destination
            || !ShippingRules.IsDelivery(request.FulfilmentKey)
            || ShippingRules.GramsOf(sheet.Lines) is not { } grams)
        {
            return;
        }

        var goods = sheet.ItemsNetMinor;
        if ((await rules.CurrentAsync(cancellationToken)).Shipping.Find(request.FulfilmentKey, destination, goods, grams) is not { } found)
        {
            sheet.Report(Notes.Problem("delivery-unavailable", request.FulfilmentKey));
            return;
        }

        sheet.Charge(QuoteCharge.Shipping, found.Rate.FeeOf(goods, grams), found.Way.TaxClass, NoteOf(found.Way, found.Zone, found.Rate, goods, sheet.Currency));
    }

    public static PriceNote NoteOf(DeliveryWay way, ShippingZone zone, ShippingRate rate, long goodsMinor, string currency)
    {
        var (name, place) = (NoteArgument.Of(way.Name), NoteArgument.Of(zone.Name));
        return rate.FreeFromMinor switch
        {
            { } free when goodsMinor >= free => Notes.Of("shipping.free", name, place, NoteArgument.Of(new Money(free, currency))),
            { } free => Notes.Of("shipping.missing", name, place, NoteArgument.Of(new Money(free - goodsMinor, currency))),
            null => Notes.Of("shipping.fee", name, place),
        };
    }
}
