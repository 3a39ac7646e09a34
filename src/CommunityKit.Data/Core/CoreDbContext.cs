using CommunityKit.Data.Conventions;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Data.Core;

/// <summary>The kit's own tables. No entities: their statements are written by hand where they are used.</summary>
internal sealed class CoreDbContext(DbContextOptions<CoreDbContext> options) : ModuleDbContext(options)
{
    /// <summary>Id under which the tables stand in the schema history.</summary>
    public const string ModuleId = "communitykit.data";

    public override string TablePrefix => Conventions.TablePrefix.Core;
}
