using CommunityKit.Data.Contexts;
using CommunityKit.Data.Databases;
using CommunityKit.Data.Migrations;
using CommunityKit.Data.Runtime;
using CommunityKit.Data.Sections;
using CommunityKit.Data.Work;
using CommunityKit.Modules;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityKit.Data.Tests.Worker.Sample;

/// <summary>A tenant that runs the sample module: database, one generation, its dispatcher.</summary>
internal sealed class Shop : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly bool _ownsDatabase;

    /// <summary>Things that a test's own handlers need.</summary>
    public static AsyncLocal<Action<IServiceCollection>?> MoreServices { get; } = new();

    private Shop(TenantDatabase database, bool ownsDatabase, RuntimeData runtime, ServiceProvider services)
    {
        Database = database;
        _ownsDatabase = ownsDatabase;
        Runtime = runtime;
        _services = services;
        Dispatcher = runtime.CreateDispatcher(services, Guard);
    }

    public static ModuleIdentity Module { get; } = new("sample", "1.0.0", "shop", "/");

    public TenantDatabase Database { get; }

    public RuntimeData Runtime { get; }

    public WorkDispatcher Dispatcher { get; }

    public HandGuard Guard { get; } = new();

    public Probe Probe => _services.GetRequiredService<Probe>();

    public IServiceProvider Services => _services;

    public IUnitOfWork UnitOfWork => Runtime.UnitOfWork;

    public WorkDesk Desk => new(Database);

    public static EfServices Ef(DatabaseProvider provider) => SampleServices.For(provider);

    public static ModuleSchema Schema(DatabaseProvider provider) => new(Module.Id, Module.Version, typeof(SampleDb), Ef(provider));

    /// <summary>Opens the database, migrates it and starts a generation.</summary>
    public static async Task<Shop> OpenAsync(
        TenantDatabaseOptions options, TimeProvider clock, DeclaredWork? work = null, params IReadOnlyList<DeclaredSection> settings)
    {
        var database = await TenantDatabase.OpenAsync("shop", options, clock, NullLoggerFactory.Instance, CancellationToken.None);
        await new MigrationRunner(database).ApplyAsync([Schema(options.Provider)], CancellationToken.None);
        return await StartAsync(database, ownsDatabase: true, work ?? DeclaredWork.None, settings);
    }

    /// <summary>A further generation on the same database.</summary>
    public Task<Shop> NextAsync(DeclaredWork work, params IReadOnlyList<DeclaredSection> settings) =>
        StartAsync(Database, ownsDatabase: false, work, settings);

    public Task<WorkCount> PumpAsync() => Dispatcher.PumpAsync(CancellationToken.None);

    public Task PublishAsync(params IReadOnlyList<ThingHappened> things) => UnitOfWork.ExecuteAsync(
        (transaction, _) =>
        {
            foreach (var thing in things)
            {
                transaction.Publish(thing);
            }

            return default;
        },
        CancellationToken.None);

    public async Task<T> ReadAsync<T>(Func<SampleDb, Task<T>> read)
    {
        await using var db = await _services.GetRequiredService<IDbContextFactory<SampleDb>>().CreateDbContextAsync();
        return await read(db);
    }

    public async ValueTask DisposeAsync()
    {
        await Dispatcher.DisposeAsync();
        Runtime.Dispose();
        await _services.DisposeAsync();
        if (_ownsDatabase)
        {
            await Database.DisposeAsync();
        }
    }

    private static async Task<Shop> StartAsync(
        TenantDatabase database, bool ownsDatabase, DeclaredWork work, IReadOnlyList<DeclaredSection> settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton<Probe>();
        services.AddSingleton(database.Clock);
        MoreServices.Value?.Invoke(services);
        var runtime = new RuntimeData(
            database,
            new RuntimeDeclarations([new ModuleContext(Module, typeof(SampleDb), Ef(database.Provider))], work, settings),
            new EphemeralDataProtectionProvider());
        runtime.AddTo(services);
        await runtime.LoadAsync(CancellationToken.None);
        await database.WriteAsync(runtime.DeclareAsync, CancellationToken.None);
        return new Shop(database, ownsDatabase, runtime, services.BuildServiceProvider(validateScopes: true));
    }
}
