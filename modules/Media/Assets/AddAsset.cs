using CommunityKit.Media.Data;
using CommunityKit.Media.Intake;
using CommunityKit.Media.Storage;
using CommunityKit.Media.Variants;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Media.Assets;

/// <summary>Takes a file into the library: inspect, put it in its place, then the row and the room in one transaction.</summary>
internal sealed class AddAsset(Inspection inspection, MediaFiles files, IUnitOfWork work, ISettings<MediaSettings> settings)
{
    /// <param name="id">Id of the new asset: a new one, or the one that it has in another shop, so that its address stays.</param>
    /// <param name="file">A file in the module's folder; it is gone afterwards.</param>
    /// <param name="name">Name that people gave it.</param>
    /// <param name="facts">What is known about it.</param>
    /// <param name="by">Who sends it.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <param name="slug">Its name in addresses in another shop; null for one made of its name.</param>
    /// <exception cref="MediaRefusedException">The file is not taken.</exception>
    public async Task<Asset> RunAsync(
        Guid id, string file, string name, AssetFacts facts, string by, CancellationToken cancellationToken, string? slug = null)
    {
        try
        {
            facts = FactRules.Tidy(facts);
            var content = await inspection.RunAsync(file, cancellationToken);
            files.Take(content, id);
            try
            {
                return await work.ExecuteAsync((transaction, ct) => InsertAsync(transaction, id, slug, content, FactRules.Name(name), facts, by, ct), cancellationToken);
            }
            catch
            {
                files.Delete(id);
                throw;
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    private async ValueTask<Asset> InsertAsync(
        Transaction transaction, Guid id, string? slug, Inspected content, string name, AssetFacts facts, string by, CancellationToken cancellationToken)
    {
        var db = transaction.Context<MediaDb>();
        if (facts.FolderId is { } folder && !await db.Folders.AnyAsync(known => known.Id == folder, cancellationToken))
        {
            // Deleted while the file was on its way.
            facts = facts with { FolderId = null };
        }

        var asset = new Asset
        {
            Id = id, Kind = content.Kind, Name = name, Slug = FactRules.Slug(slug ?? name, content.Extension), CreatedAt = transaction.Now, CreatedBy = by,
        };
        asset.Hold(content);
        asset.Say(facts);
        db.Add(asset);
        db.AddRange(facts.Tags.Select(tag => new AssetTag { AssetId = id, Tag = tag }));
        await db.SaveChangesAsync(cancellationToken);
        VariantWorker.OrderFirst(transaction, asset);
        await Room.TakeAsync(transaction, content.Bytes, settings.Current.QuotaMegabytes * 1024L * 1024, cancellationToken);
        return asset;
    }
}
