using CommunityKit.Orders.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Orders.Fulfilment;

/// <summary>Every half hour: asks carriers where parcels are. One that does not answer is asked again next time.</summary>
internal sealed partial class TrackParcels(
    IUnitOfWork work, Carriers carriers, ReceiveParcels receive, IDbContextFactory<OrdersDb> reading, TimeProvider clock, ILogger<TrackParcels> logger) : IJob
{
    private const int Batch = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromHours(2);

    public async ValueTask RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        List<State.Shipment> due;
        await using (var db = await reading.CreateDbContextAsync(cancellationToken))
        {
            due = await db.Shipments.AsNoTracking().Where(s => s.TrackAt <= now && s.DeliveredAt == null)
                .OrderBy(s => s.TrackAt).Take(Batch).ToListAsync(cancellationToken);
        }

        foreach (var parcel in due)
        {
            try
            {
                await TrackAsync(parcel, now, cancellationToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Failed(logger, e, parcel.Carrier);
            }
        }
    }

    private async Task TrackAsync(State.Shipment parcel, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var stations = await carriers.Of(parcel.Carrier).TrackAsync(parcel.TrackingNumber, cancellationToken);
        await work.ExecuteAsync(
            async (transaction, token) =>
            {
                var db = transaction.Context<OrdersDb>();
                var row = await db.Shipments.SingleAsync(s => s.Id == parcel.Id, token);
                row.Tracking = stations.Count > 0 ? stations : row.Tracking;
                row.TrackAt = row.DeliveredAt is null ? now + Pause : null;
                await db.SaveChangesAsync(token);
            },
            cancellationToken);
        if (stations.Any(station => station.IsDelivered))
        {
            await receive.OneAsync(parcel.OrderId, parcel.Id, State.OrderEntry.System, cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Carrier {Carrier} did not answer about a parcel")]
    private static partial void Failed(ILogger logger, Exception exception, string carrier);
}
