using System.Data.Common;
using System.Reflection;
using CommunityKit.Data.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Data.Contexts;

/// <summary>
/// EF Core's internal services for one image of a module and one kind of database: the place of its models and compiled queries. All
/// tenants that run the image share it; disposed with the image, it leaves nothing behind that keeps the image's types alive. Thread-safe.
/// </summary>
internal sealed class EfServices : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private EfServices(DatabaseProvider provider, ServiceProvider services)
    {
        Provider = provider;
        _services = services;
    }

    public DatabaseProvider Provider { get; }

    public static EfServices Create(DatabaseProvider provider, ILoggerFactory loggers)
    {
        var services = new ServiceCollection();
        services.AddSingleton(loggers);
        _ = provider == DatabaseProvider.Sqlite ? services.AddEntityFrameworkSqlite() : services.AddEntityFrameworkNpgsql();
        return new EfServices(provider, services.BuildServiceProvider());
    }

    /// <summary>Options for a context of the image.</summary>
    /// <param name="contextType">Derives from <see cref="ModuleDbContext"/>.</param>
    /// <param name="configure">Says where the database is.</param>
    public DbContextOptions Options(Type contextType, Action<DbContextOptionsBuilder> configure)
    {
        var builder = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(contextType))!;
        builder.UseInternalServiceProvider(_services);
        configure(builder);
        return builder.Options;
    }

    /// <summary>A context on an open connection that it does not own; without one, for its model and migrations only.</summary>
    public ModuleDbContext CreateContext(Type contextType, DbConnection? connection) =>
        CreateContext(ConstructorOf(contextType), contextType, connection);

    public ModuleDbContext CreateContext(ConstructorInvoker constructor, Type contextType, DbConnection? connection) =>
        (ModuleDbContext)constructor.Invoke(Options(contextType, builder => _ = (Provider, connection) switch
        {
            (DatabaseProvider.Sqlite, null) => builder.UseSqlite(),
            (DatabaseProvider.Sqlite, _) => builder.UseSqlite(connection),
            (_, null) => builder.UseNpgsql(),
            _ => builder.UseNpgsql(connection),
        }));

    /// <summary>The constructor that takes the options.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static ConstructorInvoker ConstructorOf(Type contextType)
    {
        var options = typeof(DbContextOptions<>).MakeGenericType(contextType);
        var constructor = contextType.GetConstructor([options]) ?? contextType.GetConstructor([typeof(DbContextOptions)])
            ?? throw new InvalidOperationException(
                $"{contextType.Name} needs a public constructor with one parameter of type DbContextOptions<{contextType.Name}>.");
        return ConstructorInvoker.Create(constructor);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        EfStaticCaches.Scrub();
    }
}
