using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Data.Tests.Fixture;

public sealed class NotesDb(DbContextOptions<NotesDb> options) : ModuleDbContext(options)
{
    public static readonly Func<NotesDb, NoteKind, IAsyncEnumerable<string>> TextsOf =
        EF.CompileAsyncQuery((NotesDb db, NoteKind kind) => db.Notes.Where(n => n.Kind == kind).OrderBy(n => n.Id).Select(n => n.Text.ToString()));

    public override string TablePrefix => "nte_";

    public DbSet<Note> Notes => Set<Note>();
}
