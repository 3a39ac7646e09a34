using CommunityKit.Cms.Auditing;
using CommunityKit.Cms.Data;
using CommunityKit.Cms.Items;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Translating;

/// <summary>Begins the translation of an item: a new item of its set with the same blocks, in the source's words, to be translated.</summary>
public sealed class StartTranslation(IUnitOfWork work)
{
    /// <param name="sourceId">The item to translate.</param>
    /// <param name="culture">The language.</param>
    /// <param name="editor">Who begins it.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The item of that language, whether it is new or was there before; null without a source.</returns>
    public Task<Guid?> RunAsync(Guid sourceId, string culture, Editor editor, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, ct) =>
        {
            if (await DraftRow.FindAsync(transaction, sourceId, ct) is not { Item: var source })
            {
                return (Guid?)null;
            }

            var db = transaction.Context<CmsDb>();
            if (await db.Items.Where(i => i.SetId == source.SetId && i.Culture == culture).Select(i => (Guid?)i.Id).FirstOrDefaultAsync(ct) is { } known)
            {
                return known;
            }

            var item = CreateItem.Begin(
                db, transaction.Now, Guid.CreateVersion7(), source.Type, culture, source.SetId, source.Document(), editor);
            db.Translations.Add(FollowSource.Row(item.Id, source, editor, transaction.Now));
            AuditEntry.Add(db, transaction.Now, item, AuditKind.Translated, editor, note: culture);
            await db.SaveChangesAsync(ct);
            return item.Id;
        },
        cancellationToken);
}
