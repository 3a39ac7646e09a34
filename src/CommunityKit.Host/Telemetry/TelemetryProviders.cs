using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace CommunityKit.Host.Telemetry;

/// <summary>Makes the providers at start; the container disposes them, which sends what is left.</summary>
internal sealed class TelemetryProviders(TracerProvider traces, MeterProvider metrics) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken)
    {
        traces.ForceFlush(2000);
        metrics.ForceFlush(2000);
        return Task.CompletedTask;
    }
}
