using CommunityKit.Orders.State;

namespace CommunityKit.Orders.Fulfilment;

/// <summary>What is packed together: pieces of one supplier that lie at one place.</summary>
/// <param name="Supplier">Code of the supplier; empty for the shop itself.</param>
/// <param name="LocationId">The place; null when stock is not counted.</param>
/// <param name="Lines">Lines with pieces that have not left.</param>
internal sealed record PackingGroup(string Supplier, Guid? LocationId, IReadOnlyList<OrderLine> Lines)
{
    /// <summary>The groups of an order that are still to be sent.</summary>
    public static IReadOnlyList<PackingGroup> Of(Order order) =>
    [
        .. order.ToShip.GroupBy(line => (line.Supplier, line.LocationId))
            .Select(group => new PackingGroup(group.Key.Supplier, group.Key.LocationId, [.. group])),
    ];
}
