namespace CommunityKit.Orders.Fulfilment;

/// <summary>A carrier that the kit cannot ask: the number is shown, arrival is said by the buyer or the passing of time.</summary>
internal sealed class ManualCarrier : ICarrier
{
    public const string Code = "manual";

    public ValueTask<IReadOnlyList<TrackingEntry>> TrackAsync(string trackingNumber, CancellationToken cancellationToken) => new([]);

    public string? PageOf(string trackingNumber) => null;
}
