namespace CommunityKit.Orders.Fulfilment;

/// <summary>
/// A kind of way from the shop to the buyer: delivery, pickup at a store. Modules bring their own; what a way costs is said by a calculator
/// that looks at <see cref="Pricing.PriceRequest.FulfilmentKey"/>. Resolved from the request's scope.
/// </summary>
public interface IFulfilmentMethod
{
    /// <summary>What can be chosen for an order; empty when this method does not fit.</summary>
    /// <param name="query">Goods and destination.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask<IReadOnlyList<FulfilmentOption>> OptionsAsync(FulfilmentQuery query, CancellationToken cancellationToken);
}
