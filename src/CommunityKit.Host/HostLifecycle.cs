using CommunityKit.Host.Control;
using CommunityKit.Host.Health;
using CommunityKit.Tenancy.Guards;
using CommunityKit.Tenancy.Sites;
using CommunityKit.Tenancy.Tenants;

namespace CommunityKit.Host;

/// <summary>Wakes the warm tenants at start, puts idle ones to sleep, wakes sleepers for due jobs, ends all at stop.</summary>
internal sealed partial class HostLifecycle(
    HostStart options, SiteSettings settings, TenantSet tenants, Readiness readiness, RunRecord run, TimeProvider clock, ILogger<HostLifecycle> logger)
    : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(15);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        readiness.Set(false);
        run.Remove();
        await base.StopAsync(cancellationToken);
        await tenants.DisposeAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.SafeMode)
        {
            ThreadFaults.Watch(tenants);
            await Parallel.ForEachAsync(
                tenants.All.Where(slot => settings.Warm.Contains(slot.Record.Id)),
                new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = stoppingToken },
                WakeAsync);
        }

        readiness.Set(true);
        using var timer = new PeriodicTimer(Round, clock);
        while (!options.SafeMode && await timer.WaitForNextTickAsync(stoppingToken))
        {
            await SleepAndWakeAsync(stoppingToken);
        }
    }

    private async ValueTask WakeAsync(TenantSlot slot, CancellationToken cancellationToken)
    {
        try
        {
            await slot.WakeAsync(cancellationToken);
        }
        catch (TenantUnavailableException)
        {
            // Logged by the slot; the next visitor tries again.
        }
    }

    private async Task SleepAndWakeAsync(CancellationToken cancellationToken)
    {
        foreach (var slot in tenants.All)
        {
            try
            {
                if (slot.Current is null)
                {
                    if (slot.WakeAt <= clock.GetUtcNow())
                    {
                        await slot.WakeAsync(cancellationToken);
                    }
                }
                else if (settings.SleepAfter > TimeSpan.Zero && !settings.Warm.Contains(slot.Record.Id) && slot.Idle >= settings.SleepAfter)
                {
                    await slot.TrySleepAsync(settings.SleepAfter);
                }
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                LogRoundFailed(exception, slot.Record.Id);
            }
        }
    }

    [LoggerMessage(EventId = 110, Level = LogLevel.Error, Message = "Tenant could not be put to sleep or woken. Tenant {Tenant}")]
    private partial void LogRoundFailed(Exception exception, string tenant);
}
