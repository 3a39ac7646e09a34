namespace CommunityKit.Pricing.Calculation;

/// <summary>
/// A step of the pipeline. It reads what it needs, changes the sheet and leaves a note for everything it does. It must be deterministic:
/// the same sheet and data give the same changes; the time is <see cref="PriceRequest.At"/>, never the clock. Resolved from the
/// request's scope. One that throws fails the quote: a price that leaves something out would be wrong.
/// </summary>
public interface IPriceCalculator
{
    /// <summary>Does its step.</summary>
    /// <param name="sheet">The calculation so far.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask CalculateAsync(PriceSheet sheet, CancellationToken cancellationToken);
}
