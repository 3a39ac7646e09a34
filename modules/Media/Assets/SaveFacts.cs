using CommunityKit.Media.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Media.Assets;

/// <summary>Changes what people say about an asset.</summary>
internal sealed class SaveFacts(IUnitOfWork work, KnownAssets known)
{
    /// <param name="id">The asset.</param>
    /// <param name="version">Version that the change is based on; null for any.</param>
    /// <param name="name">Name for people.</param>
    /// <param name="posterId">Picture that stands for a video.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<SaveOutcome> RunAsync(Guid id, long? version, string name, Guid? posterId, AssetFacts facts, CancellationToken cancellationToken)
    {
        facts = FactRules.Tidy(facts);
        try
        {
            return await work.ExecuteAsync((transaction, ct) => SaveAsync(transaction, id, version, name, posterId, facts, ct), cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return SaveOutcome.Stale;
        }
    }

    private async ValueTask<SaveOutcome> SaveAsync(
        Transaction transaction, Guid id, long? version, string name, Guid? posterId, AssetFacts facts, CancellationToken cancellationToken)
    {
        var db = transaction.Context<MediaDb>();
        if (await db.Assets.FindAsync([id], cancellationToken) is not { } asset || (version is { } expected && expected != asset.Version))
        {
            return SaveOutcome.Stale;
        }

        if (facts.FolderId is { } folder && !await db.Folders.AnyAsync(each => each.Id == folder, cancellationToken))
        {
            return SaveOutcome.NoFolder;
        }

        if (posterId is { } poster && !await db.Assets.AnyAsync(each => each.Id == poster && each.Kind == AssetKind.Picture, cancellationToken))
        {
            return SaveOutcome.NoPoster;
        }

        asset.Name = FactRules.Name(name);
        asset.PosterId = asset.Kind == AssetKind.Video ? posterId : null;
        asset.Say(facts);
        var tags = await db.Tags.Where(tag => tag.AssetId == id).ToListAsync(cancellationToken);
        db.RemoveRange(tags.Where(tag => !facts.Tags.Contains(tag.Tag)));
        db.AddRange(facts.Tags.Except(tags.Select(tag => tag.Tag), StringComparer.Ordinal).Select(tag => new AssetTag { AssetId = id, Tag = tag }));
        await db.SaveChangesAsync(cancellationToken);
        transaction.OnCommitted(() => known.Forget(id));
        return SaveOutcome.Saved;
    }
}
