using CommunityKit.Data.Databases;
using CommunityKit.Data.Schedules;
using CommunityKit.Data.Tests.Worker.Sample;
using CommunityKit.Data.Work;
using CommunityKit.Jobs;

namespace CommunityKit.Data.Tests.Worker.Commands;

/// <summary>Runs a job that never ends.</summary>
internal static class HangingJobCommand
{
    public static async Task<int> RunAsync(TenantDatabaseOptions options)
    {
        var work = new DeclaredWork([], [], [new ScheduledJob(Shop.Module, "tidy", typeof(Hang), JobSchedule.Every(TimeSpan.FromSeconds(1)))]);
        await using var shop = await Shop.OpenAsync(options, TimeProvider.System, work);
        shop.Dispatcher.Start();
        await Task.Delay(Timeout.Infinite);
        return 0;
    }

    internal sealed class Hang : IJob
    {
        public async ValueTask RunAsync(JobContext context, CancellationToken cancellationToken)
        {
            Console.WriteLine("running");
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
    }
}
