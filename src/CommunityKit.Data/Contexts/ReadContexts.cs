using CommunityKit.Data.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Data.Contexts;

/// <summary>The factories of reading contexts: pooled, without change tracking, on connections that cannot write.</summary>
internal static class ReadContexts
{
    private const int PoolSize = 128;

    /// <summary>Registers <c>IDbContextFactory&lt;TContext&gt;</c> for every declared context.</summary>
    public static void AddReadContexts(this IServiceCollection services, TenantDatabase database, IEnumerable<ModuleContext> contexts)
    {
        foreach (var context in contexts)
        {
            var factory = Activator.CreateInstance(
                typeof(PooledDbContextFactory<>).MakeGenericType(context.ContextType), Options(database, context), PoolSize)!;
            services.AddSingleton(typeof(IDbContextFactory<>).MakeGenericType(context.ContextType), factory);
        }
    }

    private static DbContextOptions Options(TenantDatabase database, ModuleContext context) =>
        context.Services.Options(context.ContextType, builder =>
        {
            builder.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
            if (database is SqliteTenantDatabase sqlite)
            {
                builder.UseSqlite(sqlite.ReadString).AddInterceptors(ReadOnlyInterceptor.Instance, new ReadConnectionInterceptor(""));
            }
            else
            {
                var postgres = (PostgresTenantDatabase)database;
                builder.UseNpgsql(postgres.Options.ConnectionString)
                    .AddInterceptors(ReadOnlyInterceptor.Instance, new ReadConnectionInterceptor(postgres.ReadPreamble));
            }
        });
}
