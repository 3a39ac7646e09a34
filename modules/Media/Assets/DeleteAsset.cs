using CommunityKit.Media.Data;
using CommunityKit.Media.Events;
using CommunityKit.Media.Storage;
using CommunityKit.Media.Variants;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Media.Assets;

/// <summary>Deletes an asset that nothing shows.</summary>
internal sealed class DeleteAsset(IUnitOfWork work, KnownAssets known)
{
    public Task<DeleteOutcome> RunAsync(Guid id, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, ct) =>
        {
            var db = transaction.Context<MediaDb>();
            if (await db.Assets.FindAsync([id], ct) is not { } asset)
            {
                return DeleteOutcome.Gone;
            }

            if (await db.Uses.AnyAsync(use => use.AssetId == id, ct) || await db.Assets.AnyAsync(other => other.PosterId == id, ct))
            {
                return DeleteOutcome.Used;
            }

            await db.Tags.Where(tag => tag.AssetId == id).ExecuteDeleteAsync(ct);
            db.Remove(asset);
            await db.SaveChangesAsync(ct);
            transaction.Enqueue(DeleteFiles.Queue, new FilesToDelete(id, ContentVersion: null));
            transaction.Publish(new AssetDeleted(id));
            transaction.OnCommitted(() => known.Forget(id));
            await Room.TakeAsync(transaction, -asset.Bytes, quota: 0, ct);
            return DeleteOutcome.Deleted;
        },
        cancellationToken);
}
