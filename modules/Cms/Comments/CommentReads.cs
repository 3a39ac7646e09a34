using CommunityKit.Cms.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Comments;

/// <summary>What was said about a draft.</summary>
public sealed class CommentReads(IDbContextFactory<CmsDb> reading)
{
    private const int MaxComments = 1000;

    /// <summary>All threads of an item, oldest first.</summary>
    public async Task<IReadOnlyList<CommentThread>> ThreadsAsync(Guid itemId, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var comments = await db.Comments.Where(c => c.ItemId == itemId).OrderBy(c => c.Id).Take(MaxComments).ToListAsync(cancellationToken);
        var answers = comments.Where(c => c.ThreadId != c.Id).ToLookup(c => c.ThreadId);
        return [.. comments.Where(c => c.ThreadId == c.Id).Select(first => new CommentThread(first, [.. answers[first.Id]]))];
    }

    /// <summary>How many threads are open.</summary>
    public async Task<int> OpenAsync(Guid itemId, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Comments.CountAsync(c => c.ItemId == itemId && c.ThreadId == c.Id && c.ResolvedAt == null, cancellationToken);
    }
}
