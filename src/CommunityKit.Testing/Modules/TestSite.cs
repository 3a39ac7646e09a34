using System.Reflection;
using CommunityKit.Host;
using CommunityKit.Tenancy.Sites;
using CommunityKit.Tenancy.Tenants;
using CommunityKit.Testing.Databases;
using Npgsql;

namespace CommunityKit.Testing.Modules;

/// <summary>A site in a temporary folder, with one tenant at the root.</summary>
internal sealed class TestSite : IAsyncDisposable
{
    private const string PackagesKey = "CommunityKit.ModulePackages";
    private readonly DatabaseKind _database;

    private TestSite(SiteFolder folder, string tenant, ModuleTestOptions options)
    {
        Folder = folder;
        Tenant = tenant;
        _database = options.Database;
        SharedModules = SharesModules(options) ? ProcessModules.In(folder, options.Database) : null;
    }

    /// <summary>The modules that the hosts of this process share; null when the host has to load its own.</summary>
    public LoadedModules? SharedModules { get; }

    public SiteFolder Folder { get; }

    public string Tenant { get; }

    public static async Task<TestSite> CreateAsync(ModuleTestOptions options)
    {
        var root = Directory.CreateTempSubdirectory("ck-site-").FullName;
        var site = new TestSite(new SiteFolder(root), "t" + Guid.NewGuid().ToString("N")[..12], options);
        new SiteSettings
        {
            Database = options.Database == DatabaseKind.Postgres ? (await PostgresServer.SharedAsync()).Address : "sqlite",
            Feeds = options.PackageFolders.Count > 0 ? options.PackageFolders : FoldersOfBuild(),
            RequireSignedModules = options.RequireSignedModules,
            SleepAfter = TimeSpan.Zero,
            RequestsPerMinute = 0,
        }.Save(site.Folder);
        new TenantDirectory(site.Folder).Add(new TenantRecord(site.Tenant));
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        Directory.Delete(Folder.Root, recursive: true);
        if (_database == DatabaseKind.Postgres)
        {
            await using var connection = new NpgsqlConnection((await PostgresServer.SharedAsync()).ConnectionString);
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = $"DROP SCHEMA IF EXISTS \"t_{Tenant}\" CASCADE";
            await command.ExecuteNonQueryAsync();
        }
    }

    // Packages that only one test has may be other ones than those of the same name in the next test.
    private static bool SharesModules(ModuleTestOptions options) =>
        options is { LoadsOwnModules: false, PackageFolders.Count: 0, LinkedModules.Count: 0 };

    public static IReadOnlyList<string> FoldersOfBuild() => [.. AppDomain.CurrentDomain.GetAssemblies()
        .SelectMany(assembly => assembly.GetCustomAttributes<AssemblyMetadataAttribute>())
        .Where(metadata => metadata.Key == PackagesKey)
        .SelectMany(metadata => metadata.Value!.Split(';', StringSplitOptions.RemoveEmptyEntries))
        .Distinct(StringComparer.Ordinal)];
}
