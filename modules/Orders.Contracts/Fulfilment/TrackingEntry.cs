namespace CommunityKit.Orders.Fulfilment;

/// <summary>A station of a parcel.</summary>
/// <param name="At">UTC instant.</param>
/// <param name="Text">What happened, in the carrier's words.</param>
/// <param name="IsDelivered">True if this is the handing over to the buyer.</param>
public sealed record TrackingEntry(DateTimeOffset At, string Text, bool IsDelivered);
