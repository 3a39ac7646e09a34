using System.Text.Json.Nodes;
using CommunityKit.Accounts.Members;
using CommunityKit.Orders.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Orders.AfterSales;

/// <summary>The returns in the copy of a member's data.</summary>
internal sealed class ReturnsOfMember(IDbContextFactory<OrdersDb> reading) : IMemberData
{
    public async ValueTask<JsonNode?> ReadAsync(Guid memberId, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var returns = await db.Returns.AsNoTracking().Where(r => r.MemberId == memberId).OrderBy(r => r.RequestedAt).ToListAsync(cancellationToken);
        return returns.Count == 0
            ? null
            : new JsonArray([.. returns.Select(r => (JsonNode)new JsonObject
            {
                ["number"] = r.Name,
                ["state"] = r.State.ToString(),
                ["kind"] = r.Kind.ToString(),
                ["reason"] = r.Reason.ToString(),
                ["text"] = r.Text,
                ["requestedAt"] = r.RequestedAt.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            })]);
    }
}
