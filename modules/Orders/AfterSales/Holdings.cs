using CommunityKit.Orders.State;

namespace CommunityKit.Orders.AfterSales;

/// <summary>What the buyer has of an order, after all returns and exchanges.</summary>
internal static class Holdings
{
    public static IReadOnlyList<Holding> Of(Order order, IReadOnlyList<Return> returns, ReturnPolicy policy) =>
    [
        .. order.Lines.Where(line => line.Shipped > 0).Select(line => Ordered(order, line, returns)),
        .. returns.Where(r => r.State == ReturnState.Replaced).SelectMany(r => r.Lines.Where(l => l.Accepted > 0).Select(l => Exchanged(r, l, returns, policy))),
    ];

    private static Holding Ordered(Order order, OrderLine line, IReadOnlyList<Return> returns)
    {
        var claimed = Claimed(returns, line.Id, heldFrom: null);
        IReadOnlyList<(DateTimeOffset, int)> arrivals = line.IsDigital
            ? (line.DeliveredAt is { } at ? [(at, line.Delivered)] : [])
            : [.. order.Shipments.Where(s => s.DeliveredAt is not null).SelectMany(s => s.Lines.Where(p => p.LineId == line.Id).Select(p => (s.DeliveredAt!.Value, p.Quantity)))];
        return new Holding(
            line.Id, null, line.Label.Length == 0 ? line.Title : $"{line.Title} {line.Label}",
            Math.Max(0, line.Shipped - claimed), Math.Max(0, line.Delivered - claimed), arrivals)
        {
            IsDigital = line.IsDigital,
        };
    }

    private static Holding Exchanged(Return from, ReturnLine line, IReadOnlyList<Return> returns, ReturnPolicy policy)
    {
        var left = line.Accepted - Claimed(returns, line.LineId, line.Id);

        // Nobody says when a replacement arrives: time does, and until then it can be returned all the same.
        return new Holding(line.LineId, line.Id, line.VariantTitle, left, left, [(from.ReplacementSentAt!.Value.AddDays(policy.ArrivalDays), line.Accepted)]);
    }

    private static int Claimed(IReadOnlyList<Return> returns, Guid lineId, Guid? heldFrom) =>
        returns.Sum(r => r.Lines.Where(l => l.LineId == lineId && l.HeldFrom == heldFrom).Sum(r.Claimed));
}
