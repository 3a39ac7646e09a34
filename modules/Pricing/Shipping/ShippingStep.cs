using CommunityKit.Pricing.Recipes;
using CommunityKit.Recipes;

namespace CommunityKit.Pricing.Shipping;

/// <summary>Step <c>pricing.shipping</c>: makes the ways and zones of a file, or brings them into its form. The code names each.</summary>
public sealed class ShippingStep(RecipeReader reader) : IRecipeStep
{
    public async ValueTask RunAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        if (await reader.ReadAsync(context, RecipeJson.Default.ShippingEntry, cancellationToken) is not { } shipping)
        {
            return;
        }

        for (var i = 0; i < shipping.Ways.Count; i++)
        {
            var way = shipping.Ways[i];
            var model = new DeliveryWayModel { Code = way.Code, Name = way.Name, TaxClass = way.TaxClass, Position = way.Position, IsActive = way.Active };
            await reader.SaveAsync<DeliveryWay, DeliveryWayModel>(reader.At(context, $"ways[{i}]"), "delivery-way", model, cancellationToken);
        }

        for (var i = 0; i < shipping.Zones.Count; i++)
        {
            var zone = shipping.Zones[i];
            var place = reader.At(context, $"zones[{i}]");
            var model = new ShippingZoneModel
            {
                Code = zone.Code,
                Name = zone.Name,
                Countries = [.. zone.Countries],
                Divisions = [.. zone.Divisions],
                Rates = [.. zone.Rates.Select((rate, n) => RowOf(rate, $"rates[{n}].", place))],
            };
            await reader.SaveAsync<ShippingZone, ShippingZoneModel>(place, "shipping-zone", model, cancellationToken);
        }
    }

    private static RateRow RowOf(RateEntry rate, string path, RecipePlace place) => new()
    {
        Way = rate.Way,
        Fee = place.Money(path + "fee", rate.Fee),
        FreeFrom = place.Money(path + "freeFrom", rate.FreeFrom),
        IncludedGrams = rate.IncludedGrams,
        StepGrams = rate.StepGrams,
        StepFee = place.Money(path + "stepFee", rate.StepFee),
        FromAmount = place.Money(path + "fromAmount", rate.FromAmount),
        FromGrams = rate.FromGrams,
        DaysFrom = rate.DaysFrom,
        DaysTo = rate.DaysTo,
    };
}
