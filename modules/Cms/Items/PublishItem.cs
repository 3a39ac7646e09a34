using CommunityKit.Cms.Auditing;
using CommunityKit.Cms.Data;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Types;
using CommunityKit.Cms.Workflow;
using CommunityKit.UI.Caching;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Items;

/// <summary>Puts the working copy live: version, address, old addresses and event in one unit of work.</summary>
public sealed class PublishItem(IUnitOfWork work, ContentTypes types, ReviewedTypes reviewed, ISharedPages pages)
{
    /// <param name="id">The item.</param>
    /// <param name="token">Token of the working copy that was checked.</param>
    /// <param name="editor">Who does it.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<SaveResult> RunAsync(Guid id, long token, Editor editor, CancellationToken cancellationToken)
    {
        var known = await types.AllAsync(cancellationToken);
        try
        {
            return await work.ExecuteAsync((transaction, ct) => PublishAsync(transaction, known, id, token, editor, ct), cancellationToken);
        }
        catch (PathTakenException)
        {
            return new SaveResult(SaveOutcome.PathTaken) { Id = id };
        }
    }

    /// <summary>Puts a version live that is in the history already. An item that is gone, or a version that there never was, changes nothing.</summary>
    /// <param name="transaction">The unit of work.</param>
    /// <param name="known">The content types.</param>
    /// <param name="id">The item.</param>
    /// <param name="number">The version; a type that demands a review had it before the time was given.</param>
    /// <param name="editor">Who gave the time.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="PathTakenException">Another item has its address.</exception>
    internal async ValueTask<SaveResult> PublishVersionAsync(
        Transaction transaction, ContentTypeSet known, Guid id, int number, Editor editor, CancellationToken cancellationToken)
    {
        var json = await transaction.Context<CmsDb>().Versions
            .Where(v => v.ItemId == id && v.Number == number).Select(v => v.Document).FirstOrDefaultAsync(cancellationToken);
        if (json is null || await DraftRow.FindAsync(transaction, id, cancellationToken) is not { } row)
        {
            return new SaveResult(SaveOutcome.Missing);
        }

        var isDraft = json == row.Item.Draft;
        row.Record(AuditKind.Published, editor, number);
        await transaction.Context<CmsDb>().SaveChangesAsync(cancellationToken);
        await Live.PutAsync(transaction, pages, known, row.Item, number, ContentDocument.Parse(json), isDraft ? row.Item.Token : 0, cancellationToken);
        return new SaveResult(SaveOutcome.Done) { Id = id, Token = row.Item.Token, Version = number };
    }

    private async ValueTask<SaveResult> PublishAsync(
        Transaction transaction, ContentTypeSet known, Guid id, long token, Editor editor, CancellationToken cancellationToken)
    {
        if (await DraftRow.FindAsync(transaction, id, cancellationToken) is not { } row)
        {
            return new SaveResult(SaveOutcome.Missing);
        }

        if (row.Item.Token != token)
        {
            return row.Stale();
        }

        if (reviewed.Demands(known.Find(row.Item.Type)) && row.Item.Review != ReviewState.Approved)
        {
            return new SaveResult(SaveOutcome.NotApproved) { Id = id, Token = token };
        }

        var document = row.Item.Document();
        var version = row.Add(row.Item.Draft, VersionKind.Published, editor);
        row.Record(AuditKind.Published, editor, version);
        if (!await row.TryWriteAsync(document, editor, isSaved: true, cancellationToken))
        {
            throw new InvalidOperationException("The working copy changed within the unit of work.");
        }

        await Live.PutAsync(transaction, pages, known, row.Item, version, document, token + 1, cancellationToken);
        return new SaveResult(SaveOutcome.Done) { Id = id, Token = token + 1, Version = version };
    }
}
