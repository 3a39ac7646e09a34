using CommunityKit.Cli.Commands.Modules;
using CommunityKit.Cli.Sites;
using CommunityKit.Data.Contexts;
using CommunityKit.Data.Databases;
using CommunityKit.Data.Migrations;
using CommunityKit.Host.Control;
using CommunityKit.Packaging.Packages;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Changes;
using CommunityKit.Tenancy.Sites;
using CommunityKit.Tenancy.Tenants;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityKit.Cli.Packages;

/// <summary>The statements of a module's migrations for both kinds of database.</summary>
internal sealed record MigrationScripts(string Module, string Sqlite, string Postgres)
{
    private const string Tenant = "review";

    /// <summary>
    /// Installs the module, with what it needs, in a site that exists for this moment alone: migrations are code, and the host knows how
    /// to load it.
    /// </summary>
    /// <exception cref="ProblemException">The module cannot be found or does not run here.</exception>
    public static async Task<MigrationScripts> OfAsync(
        ModuleWishes wish, IReadOnlyList<string> feeds, CliContext context, CancellationToken cancellationToken)
    {
        var work = Directory.CreateTempSubdirectory("ck-sql-");
        try
        {
            var folder = new SiteFolder(work.FullName);
            new SiteSettings { Database = "sqlite", Feeds = [.. PackageFeeds.Of(context, feeds, []).Select(feed => feed.Name)] }.Save(folder);
            await using var site = new LocalSiteClient(folder);
            await site.CreateTenantAsync(new CreateTenantRequest(Tenant) { Database = "sqlite" }, cancellationToken);
            var change = new ModuleChangeRequest(ChangeKind.Install) { Modules = wish.Modules, Files = wish.Files, Prerelease = true };
            var report = await site.ChangeAsync(Tenant, change, cancellationToken);
            if (report.Problems.Count > 0)
            {
                throw new RefusedException(report.Problems);
            }

            var id = wish.Modules.Count > 0 ? wish.Modules[0].Id : IdOf(wish.Files[0]);
            return await site.Services.GetRequiredService<TenantSet>().RunAsync(
                Tenant, (runtime, _) => ScriptsAsync(id, runtime.Schemas.FirstOrDefault(schema => schema.ModuleId == id)), cancellationToken);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static async Task<MigrationScripts> ScriptsAsync(string id, ModuleSchema? schema)
    {
        if (schema is null)
        {
            return new MigrationScripts(id, "", "");
        }

        await using var postgres = EfServices.Create(DatabaseProvider.Postgres, NullLoggerFactory.Instance);
        return new MigrationScripts(id, MigrationScript.Of(schema), MigrationScript.Of(schema with { Services = postgres }));
    }

    private static string IdOf(string file)
    {
        using var package = ModulePackage.Open(file);
        return package.Manifest.Id;
    }
}
