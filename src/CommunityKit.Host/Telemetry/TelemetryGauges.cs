using System.Diagnostics.Metrics;
using CommunityKit.Tenancy.Metrics;
using CommunityKit.Tenancy.Tenants;

namespace CommunityKit.Host.Telemetry;

/// <summary>Figures that are read from time to time rather than counted: tenants awake, modules off, outbox lag.</summary>
internal sealed class TelemetryGauges(TenancyMeter meter, TenantSet tenants, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);
    private volatile IReadOnlyList<Measurement<double>> _lag = [];

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        meter.Observe("ck.tenants.awake", "Tenants that run now.", () => [new(tenants.All.Count(s => s.Current is not null))]);
        meter.Observe("ck.modules.off", "Modules that are locked but do not run.", () => tenants.All.Where(s => s.Current is not null).Select(
            s => new Measurement<double>(s.Current?.Faults.Count ?? 0, new KeyValuePair<string, object?>("tenant", s.Record.Id))));
        meter.Observe("ck.parts.off", "Parts of modules that are switched off after repeated failures.", () => tenants.All.Where(s => s.Current is not null).Select(
            s => new Measurement<double>(s.Peek(r => r.Guard.Failing)?.Count(p => p.IsOff) ?? 0, new KeyValuePair<string, object?>("tenant", s.Record.Id))));
        meter.Observe("ck.outbox.lag", "Seconds that the oldest event has waited.", () => _lag);
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var measured = new List<Measurement<double>>();
            foreach (var slot in tenants.All.Where(s => s.Current is not null))
            {
                var oldest = (await slot.ReadAsync(data => data.Work.LagAsync(stoppingToken), stoppingToken)).Min(l => l.Oldest);
                var seconds = oldest is { } since ? (clock.GetUtcNow() - since).TotalSeconds : 0;
                measured.Add(new(seconds, new KeyValuePair<string, object?>("tenant", slot.Record.Id)));
            }

            _lag = measured;
        }
    }
}
