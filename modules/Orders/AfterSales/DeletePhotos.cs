using CommunityKit.Files;

namespace CommunityKit.Orders.AfterSales;

/// <summary>Takes photos out of the file store, after the commit that forgot them. Their names are drawn by lot, so nobody else has them.</summary>
internal sealed class DeletePhotos(IFileStore files) : IQueueWorker<DeletedPhotos>
{
    public static readonly QueueName<DeletedPhotos> Queue = new("orders.delete-photos.v1");

    public ValueTask RunAsync(DeletedPhotos payload, JobContext context, CancellationToken cancellationToken)
    {
        foreach (var path in payload.Paths)
        {
            files.Delete(path);
        }

        return default;
    }
}
