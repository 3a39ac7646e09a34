using CommunityKit.Pricing;

namespace CommunityKit.Orders;

/// <summary>What a filler of a checkout slot is told. Immutable.</summary>
/// <param name="Request">What was priced, with the inputs chosen so far.</param>
/// <param name="Quote">What it costs.</param>
public sealed record CheckoutContext(PriceRequest Request, PriceQuote Quote);
