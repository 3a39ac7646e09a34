namespace CommunityKit.Orders.State;

/// <summary>A step from one state to another.</summary>
/// <param name="From">Before.</param>
/// <param name="To">After.</param>
/// <param name="When">What makes it happen.</param>
internal sealed record OrderStep(OrderState From, OrderState To, string When);
