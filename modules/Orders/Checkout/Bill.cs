using CommunityKit.Catalog.Queries;
using CommunityKit.Orders.Fulfilment;
using CommunityKit.Pricing;

namespace CommunityKit.Orders.Checkout;

/// <summary>What a basket costs with the choices so far.</summary>
/// <param name="Request">What was priced.</param>
/// <param name="Quote">What it costs.</param>
/// <param name="Facts">What the catalog says of the variants.</param>
/// <param name="Options">Ways to the buyer; empty when nothing is sent, or when no way leads there.</param>
/// <param name="Chosen">The chosen way; null without one.</param>
internal sealed record Bill(
    PriceRequest Request,
    PriceQuote Quote,
    IReadOnlyDictionary<Guid, VariantFacts> Facts,
    IReadOnlyList<FulfilmentOption> Options,
    FulfilmentOption? Chosen)
{
    /// <summary>True if something has to get to the buyer.</summary>
    public bool HasGoods => Request.Lines.Any(line => FactsOf(line.VariantId) is { IsDigital: false });

    /// <summary>True if an address is asked for.</summary>
    public bool NeedsAddress => HasGoods && Chosen is not { NeedsAddress: false };

    public VariantFacts? FactsOf(Guid variantId) => Facts.GetValueOrDefault(variantId);
}
