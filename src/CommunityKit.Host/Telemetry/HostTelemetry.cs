using System.Diagnostics.Metrics;
using CommunityKit.Modularity.Unloading;
using CommunityKit.Tenancy.Metrics;
using CommunityKit.Tenancy.Tenants;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CommunityKit.Host.Telemetry;

/// <summary>
/// OpenTelemetry traces and metrics, sent where the standard variables say (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>); without that variable
/// nothing is collected and nothing costs.
/// </summary>
internal static class HostTelemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<TelemetryGauges>();
        services.AddHostedService(provider => provider.GetRequiredService<TelemetryGauges>());
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Endpoint)))
        {
            return;
        }

        var resource = ResourceBuilder.CreateDefault().AddService("communitykit");
        services.AddSingleton(_ => Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .AddSource(TenancyMeter.Name, "Microsoft.AspNetCore")
            .AddOtlpExporter()
            .Build());
        services.AddSingleton(_ => Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter(TenancyMeter.Name, UnloadWatch.MeterName, "Microsoft.AspNetCore.Hosting", "System.Runtime")
            .AddOtlpExporter()
            .Build());
        services.AddHostedService<TelemetryProviders>();
    }
}
