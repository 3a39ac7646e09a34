using System.Text.Json.Nodes;
using CommunityKit.Accounts.Members;
using CommunityKit.Orders.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Orders.Members;

/// <summary>The orders in the copy of a member's data.</summary>
internal sealed class OrdersOfMember(IDbContextFactory<OrdersDb> reading) : IMemberData
{
    public async ValueTask<JsonNode?> ReadAsync(Guid memberId, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var orders = await db.Orders.AsNoTracking().Include(o => o.Lines).AsSplitQuery()
            .Where(o => o.MemberId == memberId).OrderBy(o => o.PlacedAt).ToListAsync(cancellationToken);
        return orders.Count == 0
            ? null
            : new JsonArray([.. orders.Select(order => (JsonNode)new JsonObject
            {
                ["number"] = order.Number,
                ["state"] = order.State.ToString(),
                ["placedAt"] = order.PlacedAt.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
                ["total"] = new Money(order.TotalMinor, order.Currency).ToString(),
                ["recipient"] = order.Recipient,
                ["phone"] = order.Phone,
                ["address"] = order.Address is { } to ? $"{to.Country} {to.Province} {to.City} {to.District} {to.Street} {to.Detail} {to.PostalCode}" : null,
                ["note"] = order.Note,
                ["lines"] = new JsonArray([.. order.Lines.Select(line => (JsonNode)new JsonObject
                {
                    ["title"] = line.Title,
                    ["label"] = line.Label,
                    ["quantity"] = line.Quantity,
                    ["total"] = new Money(line.TotalMinor, order.Currency).ToString(),
                })]),
            })]);
    }
}
