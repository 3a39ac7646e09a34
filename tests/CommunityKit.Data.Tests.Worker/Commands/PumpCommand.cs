using CommunityKit.Data.Databases;
using CommunityKit.Data.Outbox;
using CommunityKit.Data.Tests.Worker.Sample;
using CommunityKit.Data.Work;

namespace CommunityKit.Data.Tests.Worker.Commands;

/// <summary>Works on deliveries and says each one before its commit; after so many it ends, or stands still in the transaction to be killed there.</summary>
internal static class PumpCommand
{
    public static DeclaredWork Work { get; } = new([EventSubscription.Handler<ThingHappened, RecordThing>(Shop.Module, "record")], [], []);

    public static async Task<int> RunAsync(TenantDatabaseOptions options, int until, bool standsStill = false)
    {
        await using var shop = await Shop.OpenAsync(options, TimeProvider.System, Work);
        var done = new TaskCompletionSource();
        var seen = 0;
        shop.Probe.OnSeen = (_, thing) =>
        {
            Console.WriteLine($"seen {thing.Number}");
            if (Interlocked.Increment(ref seen) >= until)
            {
                if (standsStill)
                {
                    Thread.Sleep(Timeout.Infinite);
                }

                done.TrySetResult();
            }
        };
        shop.Dispatcher.Start();
        Console.WriteLine("started");
        await done.Task;
        await shop.Dispatcher.StopAsync(CancellationToken.None);
        Console.WriteLine("stopped");
        return 0;
    }
}
