namespace CommunityKit.Orders.Fulfilment;

/// <summary>A carrier of parcels. Throw to be asked again later. Resolved from a scope.</summary>
public interface ICarrier
{
    /// <summary>Where a parcel is, oldest entry first; empty while the carrier knows nothing of it.</summary>
    /// <param name="trackingNumber">The carrier's number.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask<IReadOnlyList<TrackingEntry>> TrackAsync(string trackingNumber, CancellationToken cancellationToken);

    /// <summary>Address of the carrier's own page for a parcel; null without one.</summary>
    /// <param name="trackingNumber">The carrier's number.</param>
    string? PageOf(string trackingNumber);
}
