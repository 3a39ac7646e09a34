using CommunityKit.Cms.Auditing;
using CommunityKit.Cms.Data;
using CommunityKit.Cms.Documents;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Items;

/// <summary>Makes an older version the working copy. It comes as a new entry: history is never rewritten.</summary>
public sealed class RestoreVersion(IUnitOfWork work)
{
    /// <param name="id">The item.</param>
    /// <param name="number">The version to bring back.</param>
    /// <param name="editor">Who does it.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<SaveResult> RunAsync(Guid id, int number, Editor editor, CancellationToken cancellationToken) =>
        work.ExecuteAsync(
            async (transaction, ct) =>
            {
                var row = await DraftRow.FindAsync(transaction, id, ct);
                var json = await transaction.Context<CmsDb>().Versions
                    .Where(v => v.ItemId == id && v.Number == number).Select(v => v.Document).FirstOrDefaultAsync(ct);
                if (row is null || json is null)
                {
                    return new SaveResult(SaveOutcome.Missing);
                }

                // Whoever typed it: what was never saved must not be lost by going back.
                row.KeepWorkOfOthers(new Editor(null, ""));
                var version = row.Add(json, VersionKind.Restored, editor, of: number);
                row.Record(AuditKind.Restored, editor, number);
                return await row.TryWriteAsync(ContentDocument.Parse(json), editor, isSaved: true, ct)
                    ? new SaveResult(SaveOutcome.Done) { Id = id, Token = row.Item.Token + 1, Version = version }
                    : throw new InvalidOperationException("The working copy changed within the unit of work.");
            },
            cancellationToken);
}
