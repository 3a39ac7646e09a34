namespace CommunityKit.Orders.AfterSales;

/// <summary>Returns that wait for the shop.</summary>
/// <param name="Requested">To be decided on.</param>
/// <param name="Received">To be looked at.</param>
/// <param name="Replacing">Whose replacement is to be sent.</param>
internal sealed record ReturnsToday(int Requested, int Received, int Replacing);
