namespace CommunityKit.Orders.AfterSales;

/// <summary>A step from one state of a return to another.</summary>
/// <param name="From">Before.</param>
/// <param name="To">After.</param>
/// <param name="When">What makes it happen.</param>
internal sealed record ReturnStep(ReturnState From, ReturnState To, string When);
