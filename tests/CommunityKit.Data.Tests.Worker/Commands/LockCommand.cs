using CommunityKit.Data.Databases;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityKit.Data.Tests.Worker.Commands;

/// <summary>Holds the change lock until it is killed.</summary>
internal static class LockCommand
{
    public static async Task<int> RunAsync(TenantDatabaseOptions options)
    {
        await using var database = await TenantDatabase.OpenAsync("shop", options, TimeProvider.System, NullLoggerFactory.Instance, CancellationToken.None);
        await using var held = await database.LockForChangeAsync("ck module install on node-7", TimeSpan.Zero, CancellationToken.None);
        Console.WriteLine("locked");
        await Task.Delay(Timeout.Infinite);
        return 0;
    }
}
