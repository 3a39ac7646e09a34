using CommunityKit.Catalog.Queries;
using CommunityKit.Customers;
using CommunityKit.Orders.Fulfilment;
using CommunityKit.Pricing;

namespace CommunityKit.Orders.Checkout;

/// <summary>Works out what a basket costs and how it can get to the buyer; for the checkout page and for programs alike. Reads only.</summary>
internal sealed class Bills(
    IPricing pricing,
    ICatalogQueries catalog,
    ISegments segments,
    IDeclarations<FulfilmentMethodDeclaration> methods,
    IServiceProvider services,
    TimeProvider clock)
{
    public async ValueTask<Bill> CalculateAsync(Basket basket, Choices choices, CancellationToken cancellationToken)
    {
        var facts = await catalog.VariantsAsync([.. basket.Lines.Select(line => line.VariantId).Distinct()], cancellationToken);
        var request = new PriceRequest(basket.Lines, clock.GetUtcNow())
        {
            MemberId = basket.MemberId,
            Segments = basket.MemberId is { } member ? await segments.OfAsync(member, cancellationToken) : [],
            CouponCodes = basket.Coupons,
            Destination = DestinationOf(choices.Address),
            Inputs = choices.Inputs,
        };
        var hasGoods = basket.Lines.Any(line => facts.GetValueOrDefault(line.VariantId) is { IsDigital: false });
        var options = hasGoods ? await OptionsAsync(request, cancellationToken) : [];
        var chosen = options.FirstOrDefault(option => option.Key == choices.FulfilmentKey) ?? options.FirstOrDefault();
        request = request with { FulfilmentKey = chosen?.Key };
        return new Bill(request, await pricing.QuoteAsync(request, cancellationToken), facts, options, chosen);
    }

    /// <summary>What prices depend on of an address; null while not even the province is known.</summary>
    public static PriceDestination? DestinationOf(PostalAddress? address) =>
        address is null || (address.Divisions.Count == 0 && address.Province.Length == 0 && address.City.Length == 0)
            ? null
            : new PriceDestination(address.Country)
            {
                Divisions = address.Divisions,
                PostalCode = address.PostalCode.Length == 0 ? null : address.PostalCode,
            };

    private async ValueTask<List<FulfilmentOption>> OptionsAsync(PriceRequest request, CancellationToken cancellationToken)
    {
        var options = new List<FulfilmentOption>();
        foreach (var declared in methods.All)
        {
            var method = (IFulfilmentMethod)services.GetRequiredService(declared.Value.MethodType);
            options.AddRange(await method.OptionsAsync(new FulfilmentQuery(request), cancellationToken));
        }

        return options;
    }
}
