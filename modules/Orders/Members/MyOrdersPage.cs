using CommunityKit.Orders.Reading;

namespace CommunityKit.Orders.Members;

/// <summary>The member's orders.</summary>
/// <param name="Tab">The open tab.</param>
/// <param name="Counts">Orders in each tab, by its name.</param>
/// <param name="Rows">The orders.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
internal sealed record MyOrdersPage(OrderTab Tab, IReadOnlyDictionary<string, int> Counts, IReadOnlyList<MyOrderRow> Rows, string? Next);
