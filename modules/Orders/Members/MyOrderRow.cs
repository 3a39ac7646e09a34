using CommunityKit.Orders.Showing;
using CommunityKit.Orders.State;

namespace CommunityKit.Orders.Members;

/// <summary>An order in the member's list.</summary>
/// <param name="Order">The order.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Url">Its page.</param>
internal sealed record MyOrderRow(Order Order, IReadOnlyList<ShownLine> Lines, string Url);
