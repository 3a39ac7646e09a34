using CommunityKit.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Data.Tests.Fixture;

/// <summary>Writes and reads the way a module does.</summary>
public static class Exercise
{
    private static readonly Keyset<Note> Order = Keyset<Note>.By(n => n.WrittenAt).ThenBy(n => n.Id);

    public static async Task<int> RunAsync(IServiceProvider services)
    {
        var id = Guid.CreateVersion7();
        await services.GetRequiredService<IUnitOfWork>().ExecuteAsync(
            async (transaction, token) =>
            {
                var db = transaction.Context<NotesDb>();
                db.Notes.Add(new Note { Id = id, Text = LocalizedText.Of("en", "note"), Price = new(1, "CNY"), WrittenAt = transaction.Now });
                await db.SaveChangesAsync(token);
                await db.Notes.Where(n => n.Id == id).TryUpdateAsync(
                    set => set.SetProperty(n => n.Kind, NoteKind.Published).SetProperty(n => n.Price.Minor, n => n.Price.Minor + 1), token);
            },
            CancellationToken.None);

        await using var reading = await services.GetRequiredService<IDbContextFactory<NotesDb>>().CreateDbContextAsync();
        var page = await Order.PageAsync(reading.Notes.Where(n => n.Kind == NoteKind.Published), null, 10, CancellationToken.None);
        var texts = 0;
        await foreach (var _ in NotesDb.TextsOf(reading, NoteKind.Published))
        {
            texts++;
        }

        return page.Rows.Count(n => n.Price.Minor == 2) + texts;
    }
}
