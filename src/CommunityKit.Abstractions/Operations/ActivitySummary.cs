namespace CommunityKit.Operations;

/// <summary>Figures about the work behind the pages.</summary>
/// <param name="Waiting">Deliveries that wait or are being tried.</param>
/// <param name="Parked">Deliveries and queue items that were given up.</param>
/// <param name="OldestWaiting">UTC instant of the oldest event that is not delivered; null when there is none.</param>
public sealed record ActivitySummary(int Waiting, int Parked, DateTimeOffset? OldestWaiting);
