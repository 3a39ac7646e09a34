using CommunityKit.Orders.AfterSales;
using CommunityKit.Orders.Data;
using CommunityKit.Orders.State;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Orders.Fulfilment;

/// <summary>Parcels arrive: said by the buyer, by the carrier, or by the passing of time. Hourly for the last.</summary>
internal sealed class ReceiveParcels(
    IUnitOfWork work, OrderChanges changes, ISettings<OrdersSettings> settings, ReturnRules returns, IDbContextFactory<OrdersDb> reading, TimeProvider clock) : IJob
{
    private const int Batch = 500;

    public async ValueTask RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - TimeSpan.FromDays(settings.Current.AutoReceiveDays);
        List<Shipment> old;
        await using (var db = await reading.CreateDbContextAsync(cancellationToken))
        {
            old = await db.Shipments.AsNoTracking().Where(s => s.DeliveredAt == null && s.ShippedAt <= since)
                .OrderBy(s => s.ShippedAt).Take(Batch).ToListAsync(cancellationToken);
        }

        foreach (var parcel in old)
        {
            await OneAsync(parcel.OrderId, parcel.Id, OrderEntry.System, cancellationToken);
        }
    }

    /// <summary>Everything that is on its way has arrived.</summary>
    public Task AllAsync(Guid orderId, string actor, CancellationToken cancellationToken) => ArriveAsync(orderId, _ => true, actor, cancellationToken);

    /// <summary>One parcel has arrived.</summary>
    public Task OneAsync(Guid orderId, Guid shipmentId, string actor, CancellationToken cancellationToken) =>
        ArriveAsync(orderId, parcel => parcel.Id == shipmentId, actor, cancellationToken);

    private Task<Refusal?> ArriveAsync(Guid orderId, Func<Shipment, bool> which, string actor, CancellationToken cancellationToken) => work.ExecuteAsync(
        (transaction, token) => changes.ApplyAsync(
            transaction,
            orderId,
            order =>
            {
                foreach (var parcel in order.Shipments.Where(which))
                {
                    order.Arrive(parcel.Id, actor, transaction.Now, returns.TimeFrom(transaction.Now));
                }

                return null;
            },
            token),
        cancellationToken);
}
