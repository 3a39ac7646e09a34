using CommunityKit.Cms.Auditing;
using CommunityKit.Cms.Documents;

namespace CommunityKit.Cms.Items;

/// <summary>Writes the working copy: by itself while an editor types, or with an entry in the history when the editor saves.</summary>
public sealed class SaveDraft(IUnitOfWork work)
{
    /// <param name="id">The item.</param>
    /// <param name="token">Token of the working copy that the change began with.</param>
    /// <param name="document">What the working copy is to say.</param>
    /// <param name="editor">Who saves.</param>
    /// <param name="isAutomatic">True while the editor types: nothing goes into the history.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<SaveResult> RunAsync(
        Guid id, long token, ContentDocument document, Editor editor, bool isAutomatic, CancellationToken cancellationToken) =>
        work.ExecuteAsync(
            async (transaction, ct) =>
            {
                if (await DraftRow.FindAsync(transaction, id, ct) is not { } row)
                {
                    return new SaveResult(SaveOutcome.Missing);
                }

                if (row.Item.Token != token)
                {
                    return row.Stale();
                }

                row.KeepWorkOfOthers(editor);
                int? version = isAutomatic ? null : row.Add(document.ToJson(), VersionKind.Saved, editor);
                if (version is not null)
                {
                    row.Record(AuditKind.Saved, editor, version);
                }

                return await row.TryWriteAsync(document, editor, isSaved: !isAutomatic, ct)
                    ? new SaveResult(SaveOutcome.Done) { Id = id, Token = token + 1, Version = version }
                    : throw new InvalidOperationException("The working copy changed within the unit of work.");
            },
            cancellationToken);
}
