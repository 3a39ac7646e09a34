using CommunityKit.Media.Data;
using CommunityKit.Media.Events;
using CommunityKit.Media.Intake;
using CommunityKit.Media.Storage;
using CommunityKit.Media.Variants;

namespace CommunityKit.Media.Assets;

/// <summary>Puts another content behind an asset's address. Words, focus, tags and uses stay.</summary>
internal sealed class ReplaceContent(Inspection inspection, MediaFiles files, DeleteFiles tidy, IUnitOfWork work, ISettings<MediaSettings> settings, KnownAssets known)
{
    /// <param name="id">The asset.</param>
    /// <param name="file">A file in the module's folder; it is gone afterwards.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="MediaRefusedException">The file is not taken, is of another kind, or the asset is gone.</exception>
    public async Task<Asset> RunAsync(Guid id, string file, CancellationToken cancellationToken)
    {
        try
        {
            var content = await inspection.RunAsync(file, cancellationToken);
            files.Take(content, id);
            try
            {
                return await work.ExecuteAsync((transaction, ct) => UpdateAsync(transaction, id, content, ct), cancellationToken);
            }
            catch
            {
                await tidy.RunAsync(new FilesToDelete(id, content.Hash[..16]), CancellationToken.None);
                throw;
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    private async ValueTask<Asset> UpdateAsync(Transaction transaction, Guid id, Inspected content, CancellationToken cancellationToken)
    {
        var db = transaction.Context<MediaDb>();
        var asset = await db.Assets.FindAsync([id], cancellationToken)
            ?? throw new MediaRefusedException("gone", "The file that was to be replaced is gone from the library. Add the new one as its own.");
        if (asset.Kind != content.Kind)
        {
            throw new MediaRefusedException("other-kind", $"A {content.Kind} cannot take the place of a {asset.Kind}. Add it as its own.");
        }

        var (before, version) = (asset.Bytes, asset.ContentVersion);
        if (asset.Hash == content.Hash)
        {
            return asset;
        }

        asset.Hold(content);
        asset.ReplacedAt = transaction.Now;
        await db.SaveChangesAsync(cancellationToken);
        VariantWorker.OrderFirst(transaction, asset);
        transaction.Enqueue(DeleteFiles.Queue, new FilesToDelete(id, version));
        transaction.Publish(new AssetReplaced(id));
        transaction.OnCommitted(() => known.Forget(id));
        await Room.TakeAsync(transaction, content.Bytes - before, settings.Current.QuotaMegabytes * 1024L * 1024, cancellationToken);
        return asset;
    }
}
