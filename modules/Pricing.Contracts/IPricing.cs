namespace CommunityKit.Pricing;

/// <summary>
/// Says what something costs and why. The same request at the same instant on the same data gives the same quote, line by line. Reads
/// only; safe to call as often as wanted. Thread-safe; a scoped service.
/// </summary>
public interface IPricing
{
    /// <summary>Runs the calculators in their order over the request.</summary>
    /// <param name="request">What is priced, for whom, when.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The quote. Unknown variants and codes are named in <see cref="PriceQuote.Problems"/>; nothing is thrown for them.</returns>
    ValueTask<PriceQuote> QuoteAsync(PriceRequest request, CancellationToken cancellationToken);
}
