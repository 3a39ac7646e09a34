using CommunityKit.Webhooks.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Webhooks.Deliveries;

/// <summary>A line of an endpoint's log.</summary>
internal sealed record DeliveryLog(Delivery Delivery, string Type)
{
    private static readonly Keyset<Delivery> Newest = Keyset<Delivery>.By(d => d.CreatedAt, descending: true).ThenBy(d => d.Id, descending: true);

    /// <summary>An endpoint's deliveries, newest first.</summary>
    public static async Task<KeysetPage<DeliveryLog>> PageAsync(
        WebhooksDb db, Guid endpoint, DeliveryState? state, string? cursor, int size, CancellationToken cancellationToken)
    {
        var found = db.Deliveries.AsNoTracking().Where(d => d.EndpointId == endpoint);
        found = state is { } wanted ? found.Where(d => d.State == wanted) : found;
        var page = await Newest.PageAsync(found, cursor, size, cancellationToken);
        var ids = page.Rows.Select(d => d.MessageId).ToList();
        var types = await db.Messages.Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Type, cancellationToken);
        return new([.. page.Rows.Select(d => new DeliveryLog(d, types[d.MessageId]))], page.Next);
    }
}
