using System.Globalization;
using CommunityKit.Pricing;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Orders.Fulfilment;

/// <summary>Delivery to the door, at the rates of the shop's zones.</summary>
internal sealed class DeliveryMethod(IShippingRates rates, IPriceNotes notes, IStringLocalizer<OrdersModule> text) : IFulfilmentMethod
{
    public const string Prefix = "delivery";

    public async ValueTask<IReadOnlyList<FulfilmentOption>> OptionsAsync(FulfilmentQuery query, CancellationToken cancellationToken)
    {
        if (query.Request.Destination is null)
        {
            return [];
        }

        return [.. (await rates.OptionsAsync(query.Request, cancellationToken)).Select(option => new FulfilmentOption(option.Key, option.Name, option.Fee)
        {
            Description = string.Join(" · ", [.. Days(option), notes.Describe(option.Note, CultureInfo.CurrentUICulture)]),
        })];
    }

    private IEnumerable<string> Days(ShippingOption option) =>
        option.Days is not { } days ? []
        : days.From == days.To ? [text["delivery.days.one", days.From]]
        : [text["delivery.days", days.From, days.To]];
}
