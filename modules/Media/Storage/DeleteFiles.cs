using CommunityKit.Media.Assets;

namespace CommunityKit.Media.Storage;

/// <summary>Deletes files after the commit that forgot them, unless the asset came back to that content meanwhile.</summary>
internal sealed class DeleteFiles(MediaFiles files, AssetReads reads) : IQueueWorker<FilesToDelete>
{
    public static readonly QueueName<FilesToDelete> Queue = new("media.delete-files.v1");

    public ValueTask RunAsync(FilesToDelete payload, JobContext context, CancellationToken cancellationToken) => RunAsync(payload, cancellationToken);

    /// <summary>Deletes what the asset does not hold now.</summary>
    public async ValueTask RunAsync(FilesToDelete payload, CancellationToken cancellationToken)
    {
        var asset = await reads.FindAsync(payload.AssetId, cancellationToken);
        if (asset is null)
        {
            files.Delete(payload.AssetId);
        }
        else if (payload.ContentVersion is { } version && version != asset.ContentVersion)
        {
            files.Delete(payload.AssetId, version);
        }
    }
}
