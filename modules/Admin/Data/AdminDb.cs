using CommunityKit.Admin.Lists;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Admin.Data;

/// <summary>The admin's own tables.</summary>
public sealed class AdminDb(DbContextOptions<AdminDb> options) : ModuleDbContext(options)
{
    /// <inheritdoc />
    public override string TablePrefix => "adm_";

    /// <summary>Views of lists that users keep.</summary>
    public DbSet<SavedView> SavedViews => Set<SavedView>();
}
