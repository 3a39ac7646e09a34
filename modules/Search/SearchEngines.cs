using CommunityKit.Search.Data;
using CommunityKit.Search.Postgres;
using CommunityKit.Search.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CommunityKit.Search;

/// <summary>
/// Chooses the engine: the shop's database where it is PostgreSQL, so that all nodes share one index, and a file otherwise. A host with one
/// node may say <c>search:engine</c> = <c>file</c> for a shop on PostgreSQL: the file answers faster and the database is left alone.
/// </summary>
internal static class SearchEngines
{
    private const string Setting = "search:engine";

    public static ISearchIndex Create(IServiceProvider services)
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var configuration = services.GetRequiredService<IConfiguration>();
        var reading = services.GetRequiredService<IDbContextFactory<SearchDb>>();
        return IsInDatabase(configuration[Setting], reading)
            ? new PostgresSearchIndex(new ShopDatabase(reading, services.GetRequiredService<IUnitOfWork>()), clock)
            : new SqliteSearchIndex(IndexPlace.Folder(services.GetRequiredService<IHostEnvironment>(), configuration), clock);
    }

    private static bool IsInDatabase(string? setting, IDbContextFactory<SearchDb> reading)
    {
        using var db = reading.CreateDbContext();
        var isPostgres = db.Database.ProviderName?.EndsWith("PostgreSQL", StringComparison.Ordinal) == true;
        return setting switch
        {
            null or "" => isPostgres,
            "file" => false,
            "database" when isPostgres => true,
            _ => throw new InvalidOperationException($"{Setting} is \"{setting}\". Set \"file\", \"database\" (shops on PostgreSQL only), or nothing."),
        };
    }
}
