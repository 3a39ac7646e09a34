using CommunityKit.Cms.Auditing;
using CommunityKit.Cms.Data;
using CommunityKit.Cms.Items;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Sharing;

/// <summary>Makes a link to a draft, ends one, and notes that one was used.</summary>
public sealed class ShareDraft(IUnitOfWork work)
{
    /// <summary>How many days a link may hold.</summary>
    public static IReadOnlyList<int> Days { get; } = [1, 7, 30];

    private static readonly TimeSpan UseStep = TimeSpan.FromMinutes(1);

    /// <summary>Makes a link; false for an item that is gone.</summary>
    public Task<bool> MakeAsync(Guid itemId, int days, Editor editor, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, ct) =>
        {
            if (await DraftRow.FindAsync(transaction, itemId, ct) is not { } row)
            {
                return false;
            }

            var share = new DraftShare
            {
                Id = Guid.CreateVersion7(),
                ItemId = itemId,
                MadeAt = transaction.Now,
                By = editor.Name,
                ExpiresAt = transaction.Now.AddDays(days),
            };
            row.Record(AuditKind.Shared, editor, due: share.ExpiresAt);
            var db = transaction.Context<CmsDb>();
            db.Shares.Add(share);
            await db.SaveChangesAsync(ct);
            return true;
        },
        cancellationToken);

    /// <summary>Ends a link before its time.</summary>
    public Task EndAsync(Guid itemId, Guid shareId, Editor editor, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, ct) =>
        {
            var db = transaction.Context<CmsDb>();
            if (await db.Shares.Where(s => s.Id == shareId && s.ItemId == itemId && s.RevokedAt == null)
                    .TryUpdateAsync(set => set.SetProperty(s => s.RevokedAt, transaction.Now), ct)
                && await DraftRow.FindAsync(transaction, itemId, ct) is { } row)
            {
                row.Record(AuditKind.ShareEnded, editor);
                await db.SaveChangesAsync(ct);
            }
        },
        cancellationToken);

    /// <summary>Notes that a link was opened, at most once a minute: readers must not queue for the database.</summary>
    public async Task UsedAsync(DraftShare share, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (share.LastUsedAt is { } last && now - last < UseStep)
        {
            return;
        }

        await work.ExecuteAsync(
            async (transaction, ct) =>
            {
                await transaction.Context<CmsDb>().Shares.Where(s => s.Id == share.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastUsedAt, transaction.Now), ct);
            },
            cancellationToken);
    }
}
