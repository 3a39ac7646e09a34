using CommunityKit.Orders.Data;
using CommunityKit.Orders.Reading;
using CommunityKit.Orders.State;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Orders.Members;

/// <summary>Reads the orders of a member, page by page, and how many are in each tab.</summary>
internal sealed class MyOrders(IDbContextFactory<OrdersDb> reading)
{
    private static readonly Keyset<Order> Newest = Keyset<Order>.By(o => o.PlacedAt, descending: true).ThenBy(o => o.Id, descending: true);

    public async Task<KeysetPage<Order>> PageAsync(Guid memberId, OrderTab tab, string? cursor, int size, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var orders = db.Orders.AsNoTracking().Include(o => o.Lines.OrderBy(line => line.Position)).AsSplitQuery().Where(o => o.MemberId == memberId);
        if (tab.States.Length > 0)
        {
            orders = orders.Where(o => tab.States.Contains(o.State));
        }

        return await Newest.PageAsync(orders, cursor, size, cancellationToken);
    }

    public async Task<IReadOnlyDictionary<OrderState, int>> CountsAsync(Guid memberId, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Orders.Where(o => o.MemberId == memberId)
            .GroupBy(o => o.State).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
    }
}
