using Microsoft.EntityFrameworkCore;

namespace Sample.Starter.Notes;

/// <summary>Writes notes down and reads them.</summary>
public sealed class NoteBook(IUnitOfWork work, IDbContextFactory<StarterDb> databases)
{
    /// <summary>Writes a note down.</summary>
    public Task AddAsync(string text, CancellationToken ct) => work.ExecuteAsync(
        async (transaction, token) =>
        {
            var db = transaction.Context<StarterDb>();
            db.Notes.Add(new Note { Id = Guid.CreateVersion7(), Text = text, WrittenAt = transaction.Now });
            await db.SaveChangesAsync(token);
        },
        ct);

    /// <summary>Removes a note.</summary>
    /// <returns>False if there is none of that id.</returns>
    public Task<bool> RemoveAsync(Guid id, CancellationToken ct) => work.ExecuteAsync(
        async (transaction, token) => await transaction.Context<StarterDb>().Notes.Where(note => note.Id == id).ExecuteDeleteAsync(token) == 1,
        ct);

    /// <summary>The newest notes first: ids grow with time.</summary>
    public async Task<IReadOnlyList<Note>> NewestAsync(int count, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Notes.OrderByDescending(note => note.Id).Take(count).ToListAsync(ct);
    }
}
