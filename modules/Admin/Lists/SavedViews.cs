using CommunityKit.Admin.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Admin.Lists;

/// <summary>The views of lists that users keep, each their own.</summary>
public sealed class SavedViews(IDbContextFactory<AdminDb> reading, IUnitOfWork work)
{
    /// <summary>So many views of one list a user may keep.</summary>
    public const int MaxPerList = 20;

    /// <summary>A user's views of a list, oldest first.</summary>
    public async Task<IReadOnlyList<SavedView>> ReadAsync(Guid userId, string list, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.SavedViews
            .Where(view => view.UserId == userId && view.List == list)
            .OrderBy(view => view.Id)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Keeps a view; one with the same name gets the new query.</summary>
    /// <returns>False when the user has as many as may be kept.</returns>
    public Task<bool> SaveAsync(Guid userId, string list, string name, string query, CancellationToken cancellationToken) =>
        work.ExecuteAsync(
            async (transaction, token) =>
            {
                var db = transaction.Context<AdminDb>();
                var kept = await db.SavedViews.Where(view => view.UserId == userId && view.List == list).ToListAsync(token);
                if (kept.FirstOrDefault(view => view.Name == name) is { } same)
                {
                    same.Query = query;
                }
                else if (kept.Count >= MaxPerList)
                {
                    return false;
                }
                else
                {
                    db.SavedViews.Add(new SavedView
                    {
                        Id = Guid.CreateVersion7(transaction.Now), UserId = userId, List = list, Name = name, Query = query, CreatedAt = transaction.Now,
                    });
                }

                await db.SaveChangesAsync(token);
                return true;
            },
            cancellationToken);

    /// <summary>Drops one of the user's views.</summary>
    public Task DropAsync(Guid userId, Guid id, CancellationToken cancellationToken) =>
        work.ExecuteAsync(
            async (transaction, token) =>
                await transaction.Context<AdminDb>().SavedViews.Where(view => view.Id == id && view.UserId == userId).ExecuteDeleteAsync(token),
            cancellationToken);
}
