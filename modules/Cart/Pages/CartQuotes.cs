using CommunityKit.Cart.Baskets;
using CommunityKit.Customers;
using CommunityKit.Pricing;

namespace CommunityKit.Cart.Pages;

/// <summary>What a basket costs now.</summary>
public sealed class CartQuotes(IPricing pricing, ISegments segments, TimeProvider clock)
{
    /// <summary>The quote of what is to be bought; of all lines or of some.</summary>
    public async ValueTask<PriceQuote> QuoteAsync(
        StoredBasket basket, IReadOnlyCollection<BasketLine> lines, CancellationToken cancellationToken)
    {
        var request = new PriceRequest([.. lines.Select(line => new PriceRequestLine(line.Id, line.VariantId, line.Quantity) { Inputs = line.Inputs })], clock.GetUtcNow())
        {
            MemberId = basket.MemberId,
            Segments = basket.MemberId is { } member ? await segments.OfAsync(member, cancellationToken) : [],
            CouponCodes = basket.Basket.Codes,
        };
        return await pricing.QuoteAsync(request, cancellationToken);
    }
}
