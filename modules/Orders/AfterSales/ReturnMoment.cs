namespace CommunityKit.Orders.AfterSales;

/// <summary>A state that a return came into.</summary>
/// <param name="State">The state.</param>
/// <param name="At">UTC instant.</param>
/// <param name="Actor">Name of the member of staff, <c>customer</c>, or empty when it happened by itself.</param>
/// <param name="Note">What was said: a reason, a parcel's number; may be empty.</param>
internal sealed record ReturnMoment(ReturnState State, DateTimeOffset At, string Actor, string Note);
