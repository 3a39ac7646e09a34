using System.Text.Json;
using CommunityKit.Data.Databases;
using CommunityKit.Data.Generations;
using CommunityKit.Data.Keys;
using CommunityKit.Data.Migrations;
using CommunityKit.Data.Sections;
using CommunityKit.Data.Work;
using CommunityKit.Settings;
using CommunityKit.Tenancy.Sites;
using CommunityKit.Texts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Tenancy.Tenants;

/// <summary>What a tenant keeps over all its generations: database, keys, files. Opened when the tenant wakes, closed when it sleeps.</summary>
internal sealed class TenantData : IAsyncDisposable
{
    private readonly ServiceProvider _protection;

    private TenantData(TenantRecord record, SiteFolder site, TenantDatabase database, ServiceProvider protection)
    {
        Record = record;
        Folder = site.Tenant(record.Id);
        Database = database;
        _protection = protection;
        Generations = new GenerationLog(database);
        Migrations = new MigrationRunner(database);
        Work = new WorkDesk(database);
    }

    public TenantRecord Record { get; }

    public string Folder { get; }

    public string FileFolder => Path.Combine(Folder, "files");

    public string ModuleFolder => Path.Combine(Folder, "module-files");

    public string MailFolder => Path.Combine(Folder, "mail");

    public TenantDatabase Database { get; }

    public GenerationLog Generations { get; }

    public MigrationRunner Migrations { get; }

    public WorkDesk Work { get; }

    public IDataProtectionProvider Protection => _protection.GetRequiredService<IDataProtectionProvider>();

    /// <summary>Opens the tenant's database and brings the host's own tables up to date.</summary>
    public static async Task<TenantData> OpenAsync(
        TenantRecord record, SiteFolder site, SiteSettings settings, TimeProvider clock, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        var database = await TenantDatabase.OpenAsync(
            record.Id, DatabaseAddress.Of(record, site, settings), clock, loggers, cancellationToken);
        try
        {
            await new MigrationRunner(database).ApplyAsync([], cancellationToken);
            var services = new ServiceCollection();
            services.AddSingleton(loggers);
            services.AddSingleton(typeof(ILogger<>), typeof(Logger<>));
            services.AddDataProtection().SetApplicationName("communitykit/" + record.Id);
            services.Configure<KeyManagementOptions>(options => options.XmlRepository = new DatabaseKeyRepository(database));
            return new TenantData(record, site, database, services.BuildServiceProvider());
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>Deletes what a tenant has outside its folder. It must not be open.</summary>
    public static Task DeleteAsync(TenantRecord record, SiteFolder site, SiteSettings settings, CancellationToken cancellationToken) =>
        TenantDatabase.DeleteAsync(record.Id, DatabaseAddress.Of(record, site, settings), cancellationToken);

    /// <summary>Name of the shop as its settings have it; null while nobody has named it. Needs no runtime.</summary>
    public async Task<LocalizedText?> ReadNameAsync(CancellationToken cancellationToken) =>
        await SectionStore.PeekAsync(Database, "shop", cancellationToken) is { } json
            ? JsonSerializer.Deserialize<ShopSettings>(json, JsonSerializerOptions.Web)?.Name
            : null;

    public async ValueTask DisposeAsync()
    {
        await _protection.DisposeAsync();
        await Database.DisposeAsync();
    }
}
