using CommunityKit.Cms.Data;
using CommunityKit.UI.Caching;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Items;

/// <summary>Takes items off the shop, deletes them, and brings deleted ones back as drafts.</summary>
public sealed class TakeDown(IUnitOfWork work, ISharedPages pages)
{
    /// <summary>Visitors see it no more; the working copy and the history stay.</summary>
    public Task<SaveResult> RunAsync(Guid id, CancellationToken cancellationToken) =>
        work.ExecuteAsync(
            async (transaction, ct) => await EndAsync(transaction, id, ct)
                ? new SaveResult(SaveOutcome.Done) { Id = id }
                : new SaveResult(SaveOutcome.Missing),
            cancellationToken);

    /// <summary>Takes it down and puts it away; nothing is lost.</summary>
    public Task<SaveResult> DeleteAsync(Guid id, CancellationToken cancellationToken) =>
        work.ExecuteAsync(
            async (transaction, ct) =>
            {
                if (!await EndAsync(transaction, id, ct))
                {
                    return new SaveResult(SaveOutcome.Missing);
                }

                await transaction.Context<CmsDb>().Items.Where(i => i.Id == id)
                    .ExecuteUpdateAsync(set => set.SetProperty(i => i.DeletedAt, transaction.Now), ct);
                return new SaveResult(SaveOutcome.Done) { Id = id };
            },
            cancellationToken);

    /// <summary>Brings a deleted item back; it is not live.</summary>
    public Task<SaveResult> UndeleteAsync(Guid id, CancellationToken cancellationToken) =>
        work.ExecuteAsync(
            async (transaction, ct) =>
            {
                var changed = await transaction.Context<CmsDb>().Items.Where(i => i.Id == id && i.DeletedAt != null)
                    .ExecuteUpdateAsync(set => set.SetProperty(i => i.DeletedAt, (DateTimeOffset?)null), ct);
                return new SaveResult(changed == 1 ? SaveOutcome.Done : SaveOutcome.Missing) { Id = id };
            },
            cancellationToken);

    internal async ValueTask<bool> EndAsync(Transaction transaction, Guid id, CancellationToken cancellationToken)
    {
        if (await DraftRow.FindAsync(transaction, id, cancellationToken) is not { } row)
        {
            return false;
        }

        await Live.EndAsync(transaction, pages, row.Item, cancellationToken);
        return true;
    }
}
