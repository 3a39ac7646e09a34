using CommunityKit.Cli.Building;
using CommunityKit.Data.Databases;
using CommunityKit.Host.Owners;
using CommunityKit.Packaging.Problems;
using CommunityKit.Packaging.Signing;
using CommunityKit.Tenancy.Sites;
using CommunityKit.Tenancy.Tenants;
using Npgsql;

namespace CommunityKit.Cli.Demo;

/// <summary>The folder of the demo: a site that takes the packages of this source tree, signed by its development key, and no others.</summary>
internal sealed class DemoSite
{
    private const string Sqlite = "sqlite";

    private DemoSite(SiteFolder folder, DemoRecord record)
    {
        Folder = folder;
        Record = record;
    }

    public SiteFolder Folder { get; }

    public DemoRecord Record { get; private set; }

    /// <summary>Opens the demo in a folder, or makes one there.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="database">Where a new demo keeps its data; null for SQLite.</param>
    /// <param name="tree">Where its packages come from.</param>
    /// <exception cref="ProblemException">The folder holds something else, or keeps its data elsewhere.</exception>
    public static DemoSite Open(SiteFolder folder, string? database, SourceTree tree)
    {
        if (DemoRecord.Find(folder.Root) is { } record)
        {
            return database is null || database == SiteSettings.Load(folder).Database
                ? new DemoSite(folder, record)
                : throw new ProblemException(CliProblems.DemoElsewhere(folder.Root));
        }

        RefuseForeign(folder);
        Directory.CreateDirectory(folder.Root);
        new SiteSettings
        {
            Database = database ?? Sqlite,
            Feeds = [Path.GetRelativePath(folder.Root, tree.ModulePackages)],
            Warm = [.. DemoShop.All.Select(shop => shop.Id)],
        }.Save(folder);
        var made = new DemoSite(folder, new DemoRecord());
        made.Record.Save(folder.Root);
        new OwnerStore(folder, TimeProvider.System).Replace(DemoRecord.OwnerEmail, made.Record.OwnerPassword);
        return made;
    }

    /// <summary>Deletes the demo with all its data.</summary>
    /// <exception cref="ProblemException">The folder holds something else.</exception>
    public static async Task DeleteAsync(SiteFolder folder, CancellationToken cancellationToken)
    {
        if (DemoRecord.Find(folder.Root) is null)
        {
            RefuseForeign(folder);
            return;
        }

        if (SiteSettings.Load(folder).Database is var database and not Sqlite)
        {
            await DropSchemasAsync(database, cancellationToken);
        }

        Directory.Delete(folder.Root, recursive: true);
    }

    /// <summary>Trusts the key that signs here; a lost one was made anew.</summary>
    public void Trust(PublisherKey key) => File.WriteAllBytes(
        Folder.TrustedPublishersFile,
        new TrustedPublishers
        {
            Version = 1,
            Publishers = new Dictionary<string, TrustedPublisher>
            {
                [DevelopmentKey.Publisher] = new() { Keys = [new TrustedKey { Key = key.Public.Text }], Prefixes = [DevelopmentKey.Prefix] },
            },
        }.ToBytes());

    /// <summary>Remembers something for the next start.</summary>
    public void Remember(Func<DemoRecord, DemoRecord> change)
    {
        Record = change(Record);
        Record.Save(Folder.Root);
    }

    private static void RefuseForeign(SiteFolder folder)
    {
        if (Directory.Exists(folder.Root) && Directory.EnumerateFileSystemEntries(folder.Root).Any())
        {
            throw new ProblemException(CliProblems.NoDemo(folder.Root));
        }
    }

    private static async Task DropSchemasAsync(string database, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(DatabaseAddress.ConnectionString(database));
        await connection.OpenAsync(cancellationToken);
        foreach (var shop in DemoShop.All)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"DROP SCHEMA IF EXISTS \"{TenantDatabaseOptions.SchemaOf(shop.Id)}\" CASCADE";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
