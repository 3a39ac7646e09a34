namespace CommunityKit.Orders.Desk;

/// <summary>Many tracking numbers at once.</summary>
/// <param name="Rows">What stands in the box.</param>
/// <param name="Done">Orders that were sent; null before.</param>
/// <param name="Refused">Rows that could not be done, and why.</param>
internal sealed record ParcelsPage(string Rows, int? Done, IReadOnlyList<(string Row, string Reason)> Refused);
