namespace CommunityKit.Inventory;

/// <summary>A wish to hold pieces. Immutable.</summary>
/// <param name="Owner">Who holds them, for example the id of an order.</param>
/// <param name="Lines">What is wanted; every line id occurs once per variant.</param>
/// <param name="Until">UTC instant at which the hold lapses unless it was committed.</param>
public sealed record ReservationRequest(Guid Owner, IReadOnlyList<ReservationLine> Lines, DateTimeOffset Until)
{
    /// <summary>Takes pieces from this location only, for example the store of a pickup; null to choose by the shop's order of locations.</summary>
    public Guid? LocationId { get; init; }
}
