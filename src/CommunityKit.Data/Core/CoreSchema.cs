using CommunityKit.Data.Contexts;
using CommunityKit.Data.Databases;
using CommunityKit.Data.Migrations;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityKit.Data.Core;

/// <summary>The kit's own tables as a module schema; comes before those of the modules.</summary>
internal static class CoreSchema
{
    // Types of this assembly never unload, so these live as long as the process.
    private static readonly Lazy<EfServices> Sqlite = new(() => EfServices.Create(DatabaseProvider.Sqlite, NullLoggerFactory.Instance));
    private static readonly Lazy<EfServices> Postgres = new(() => EfServices.Create(DatabaseProvider.Postgres, NullLoggerFactory.Instance));

    public static ModuleSchema For(DatabaseProvider provider) => new(
        CoreDbContext.ModuleId,
        typeof(CoreSchema).Assembly.GetName().Version!.ToString(3),
        typeof(CoreDbContext),
        (provider == DatabaseProvider.Sqlite ? Sqlite : Postgres).Value);
}
