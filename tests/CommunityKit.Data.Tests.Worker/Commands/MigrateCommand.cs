using CommunityKit.Data.Databases;
using CommunityKit.Data.Migrations;
using CommunityKit.Data.Tests.Worker.Sample;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityKit.Data.Tests.Worker.Commands;

/// <summary>Migrates; stops for ever before one migration, so that it can be killed with the others applied.</summary>
internal static class MigrateCommand
{
    public static async Task<int> RunAsync(TenantDatabaseOptions options, string? hangsAt)
    {
        await using var database = await TenantDatabase.OpenAsync("shop", options, TimeProvider.System, NullLoggerFactory.Instance, CancellationToken.None);
        var applied = await new MigrationRunner(database).ApplyAsync(
            [Shop.Schema(options.Provider)],
            CancellationToken.None,
            migration =>
            {
                Console.WriteLine("applying " + migration.Migration);
                if (migration.Migration == hangsAt)
                {
                    Thread.Sleep(Timeout.Infinite);
                }
            });
        Console.WriteLine($"applied {applied.Count}");
        return 0;
    }
}
