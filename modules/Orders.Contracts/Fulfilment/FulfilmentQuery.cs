using CommunityKit.Pricing;

namespace CommunityKit.Orders.Fulfilment;

/// <summary>What is to get to the buyer, and where.</summary>
/// <param name="Request">Lines, buyer and destination; the destination is null while no address is known.</param>
public sealed record FulfilmentQuery(PriceRequest Request);
