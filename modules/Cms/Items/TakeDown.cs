using CommunityKit.Cms.Auditing;
using CommunityKit.Cms.Data;
using CommunityKit.UI.Caching;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Items;

/// <summary>Takes items off the shop, deletes them, and brings deleted ones back as drafts.</summary>
public sealed class TakeDown(IUnitOfWork work, ISharedPages pages)
{
    /// <summary>Visitors see it no more; the working copy and the history stay.</summary>
    public Task<SaveResult> RunAsync(Guid id, Editor editor, CancellationToken cancellationToken) =>
        work.ExecuteAsync(
            async (transaction, ct) => await EndAsync(transaction, id, editor, ct)
                ? new SaveResult(SaveOutcome.Done) { Id = id }
                : new SaveResult(SaveOutcome.Missing),
            cancellationToken);

    /// <summary>Takes it down and puts it away; nothing is lost.</summary>
    public Task<SaveResult> DeleteAsync(Guid id, Editor editor, CancellationToken cancellationToken) =>
        work.ExecuteAsync(
            async (transaction, ct) =>
            {
                if (await DraftRow.FindAsync(transaction, id, ct) is not { } row)
                {
                    return new SaveResult(SaveOutcome.Missing);
                }

                await Live.EndAsync(transaction, pages, row.Item, ct);
                await RecordAsync(transaction, row.Item, AuditKind.Deleted, editor, ct);
                await transaction.Context<CmsDb>().Items.Where(i => i.Id == id)
                    .ExecuteUpdateAsync(set => set.SetProperty(i => i.DeletedAt, transaction.Now), ct);
                return new SaveResult(SaveOutcome.Done) { Id = id };
            },
            cancellationToken);

    /// <summary>Brings a deleted item back; it is not live.</summary>
    public Task<SaveResult> UndeleteAsync(Guid id, Editor editor, CancellationToken cancellationToken) =>
        work.ExecuteAsync(
            async (transaction, ct) =>
            {
                var db = transaction.Context<CmsDb>();
                if (await db.Items.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id && i.DeletedAt != null, ct) is not { } item)
                {
                    return new SaveResult(SaveOutcome.Missing);
                }

                await db.Items.Where(i => i.Id == id).ExecuteUpdateAsync(set => set.SetProperty(i => i.DeletedAt, (DateTimeOffset?)null), ct);
                await RecordAsync(transaction, item, AuditKind.Undeleted, editor, ct);
                return new SaveResult(SaveOutcome.Done) { Id = id };
            },
            cancellationToken);

    internal async ValueTask<bool> EndAsync(Transaction transaction, Guid id, Editor editor, CancellationToken cancellationToken)
    {
        if (await DraftRow.FindAsync(transaction, id, cancellationToken) is not { } row)
        {
            return false;
        }

        if (row.Item.LiveVersion is not null)
        {
            await Live.EndAsync(transaction, pages, row.Item, cancellationToken);
            await RecordAsync(transaction, row.Item, AuditKind.TakenDown, editor, cancellationToken);
        }

        return true;
    }

    private static async Task RecordAsync(Transaction transaction, ContentItem item, AuditKind action, Editor editor, CancellationToken cancellationToken)
    {
        var db = transaction.Context<CmsDb>();
        AuditEntry.Add(db, transaction.Now, item, action, editor);
        await db.SaveChangesAsync(cancellationToken);
    }
}
