using Microsoft.EntityFrameworkCore;
using Sample.Starter.Notes;

namespace Sample.Starter;

/// <summary>The module's own tables: <c>starter_notes</c>.</summary>
public sealed class StarterDb(DbContextOptions<StarterDb> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "starter_";

    public DbSet<Note> Notes => Set<Note>();
}
