using CommunityKit.Cms.Data;
using CommunityKit.Cms.Items;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Translating;

/// <summary>Says that a translation follows its source as it is now: nothing of it is outdated any more.</summary>
public sealed class FollowSource(IUnitOfWork work)
{
    /// <param name="itemId">The translation.</param>
    /// <param name="sourceId">What it follows: another item of its set.</param>
    /// <param name="sourceToken">Token of the source that the translator saw.</param>
    /// <param name="editor">Who says so.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>False when the source changed meanwhile, or there is none.</returns>
    public Task<bool> RunAsync(Guid itemId, Guid sourceId, long sourceToken, Editor editor, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, ct) =>
        {
            if (await DraftRow.FindAsync(transaction, sourceId, ct) is not { Item: var source } || source.Token != sourceToken)
            {
                return false;
            }

            var db = transaction.Context<CmsDb>();
            await db.Translations.Where(t => t.ItemId == itemId).ExecuteDeleteAsync(ct);
            db.Translations.Add(Row(itemId, source, editor, transaction.Now));
            await db.SaveChangesAsync(ct);
            return true;
        },
        cancellationToken);

    internal static Translation Row(Guid itemId, ContentItem source, Editor editor, DateTimeOffset now) => new()
    {
        ItemId = itemId,
        SourceId = source.Id,
        Source = source.Draft,
        SourceToken = source.Token,
        At = now,
        By = editor.Name,
    };
}
