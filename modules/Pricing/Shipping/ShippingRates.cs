using CommunityKit.Pricing.Quotes;
using CommunityKit.Pricing.Rules;

namespace CommunityKit.Pricing.Shipping;

/// <summary>The ways of delivery for a checkout, priced as the quote will price them.</summary>
public sealed class ShippingRates(PriceQuotes quotes, IRuleSource rules) : IShippingRates
{
    public async ValueTask<IReadOnlyList<ShippingOption>> OptionsAsync(PriceRequest request, CancellationToken cancellationToken)
    {
        if (request.Destination is not { } destination)
        {
            return [];
        }

        var sheet = await quotes.CalculateAsync(request with { FulfilmentKey = null }, cancellationToken);
        if (ShippingRules.GramsOf(sheet.Lines) is not { } grams)
        {
            return [];
        }

        var goods = sheet.ItemsNetMinor;
        return
        [
            .. (await rules.CurrentAsync(cancellationToken)).Shipping.To(destination, goods, grams).Select(found => new ShippingOption(
                found.Way.Key,
                found.Way.Name.For(),
                new Money(found.Rate.FeeOf(goods, grams), sheet.Currency),
                ShippingCalculator.NoteOf(found.Way, found.Zone, found.Rate, goods, sheet.Currency))
            {
                Days = found.Rate is { DaysFrom: { } from, DaysTo: { } to } ? (from, to) : null,
            }),
        ];
    }
}
