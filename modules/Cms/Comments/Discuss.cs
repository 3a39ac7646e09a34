using CommunityKit.Cms.Data;
using CommunityKit.Cms.Items;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Comments;

/// <summary>Says something about a draft, answers, settles and opens again. The draft itself does not change.</summary>
public sealed class Discuss(IUnitOfWork work)
{
    /// <summary>Begins a thread.</summary>
    public Task SayAsync(Guid itemId, string anchor, string words, Editor editor, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, ct) =>
        {
            var id = Guid.CreateVersion7();
            await AddAsync(transaction, id, itemId, id, anchor, words, editor, ct);
        },
        cancellationToken);

    /// <summary>Answers in a thread, which opens it again; false when there is none.</summary>
    public Task<bool> AnswerAsync(Guid itemId, Guid threadId, string words, Editor editor, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, ct) =>
        {
            var anchor = await transaction.Context<CmsDb>().Comments
                .Where(c => c.Id == threadId && c.ItemId == itemId && c.ThreadId == threadId).Select(c => c.Anchor).FirstOrDefaultAsync(ct);
            if (anchor is null)
            {
                return false;
            }

            await AddAsync(transaction, Guid.CreateVersion7(), itemId, threadId, anchor, words, editor, ct);
            await SettleAsync(transaction, itemId, threadId, null, editor, ct);
            return true;
        },
        cancellationToken);

    /// <summary>Settles a thread, or opens it again.</summary>
    public Task SettleAsync(Guid itemId, Guid threadId, bool isSettled, Editor editor, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, ct) => { await SettleAsync(transaction, itemId, threadId, isSettled ? transaction.Now : null, editor, ct); }, cancellationToken);

    private static async Task SettleAsync(
        Transaction transaction, Guid itemId, Guid threadId, DateTimeOffset? at, Editor editor, CancellationToken cancellationToken)
    {
        var by = at is null ? null : editor.Name;
        await transaction.Context<CmsDb>().Comments
            .Where(c => c.Id == threadId && c.ItemId == itemId && c.ThreadId == threadId && (c.ResolvedAt == null) != (at == null))
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.ResolvedAt, at).SetProperty(c => c.ResolvedBy, by), cancellationToken);
    }

    private static async Task AddAsync(
        Transaction transaction, Guid id, Guid itemId, Guid threadId, string anchor, string words, Editor editor, CancellationToken cancellationToken)
    {
        var db = transaction.Context<CmsDb>();
        db.Comments.Add(new Comment
        {
            Id = id,
            ItemId = itemId,
            ThreadId = threadId,
            Anchor = anchor,
            Text = DraftRow.Clip(words, Comment.MaxText),
            At = transaction.Now,
            By = editor.Name,
            ById = editor.Id,
        });
        await db.SaveChangesAsync(cancellationToken);
    }
}
