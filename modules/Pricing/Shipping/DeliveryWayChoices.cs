using CommunityKit.Pricing.Data;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Admin.Forms;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Pricing.Shipping;

/// <summary>The shop's ways of delivery.</summary>
public sealed class DeliveryWayChoices(IDbContextFactory<PricingDb> reading) : IChoiceSource
{
    public async ValueTask<IReadOnlyList<AdminChoice>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return [.. (await db.DeliveryWays.OrderBy(way => way.Position).ThenBy(way => way.Code).ToListAsync(cancellationToken)).Select(way => new AdminChoice(way.Code, way.Name.For()))];
    }
}
