namespace CommunityKit.Pricing;

/// <summary>Ways of delivery and their fees, by the shop's zones and rules. Thread-safe; a scoped service.</summary>
public interface IShippingRates
{
    /// <summary>The ways that lead to a destination with these goods; empty when none does.</summary>
    /// <param name="request">Lines and destination; the chosen way is ignored.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    ValueTask<IReadOnlyList<ShippingOption>> OptionsAsync(PriceRequest request, CancellationToken cancellationToken);
}
