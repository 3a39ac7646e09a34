using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CommunityKit.Tenancy.Metrics;

/// <summary>
/// Figures for OpenTelemetry: meter and activity source <c>CommunityKit</c>. Tags are tenant and module, never people. Thread-safe.
/// </summary>
public sealed class TenancyMeter : IDisposable
{
    /// <summary>Name of the meter and of the activity source.</summary>
    public const string Name = "CommunityKit";

    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _requests;
    private readonly Counter<long> _failures;
    private readonly Counter<long> _swaps;
    private readonly Histogram<double> _requestTime;
    private readonly Histogram<double> _buildTime;

    /// <summary>Makes the instruments.</summary>
    public TenancyMeter()
    {
        _requests = _meter.CreateCounter<long>("ck.requests", description: "Requests by tenant, module and status class.");
        _failures = _meter.CreateCounter<long>("ck.module.failures", description: "Exceptions that left a module's part.");
        _swaps = _meter.CreateCounter<long>("ck.swaps", description: "Changes of a tenant's module set, by outcome.");
        _requestTime = _meter.CreateHistogram<double>("ck.request.duration", "ms", "Time to answer.");
        _buildTime = _meter.CreateHistogram<double>("ck.runtime.build", "ms", "Time to build and probe a runtime.");
    }

    /// <summary>Spans of changes, builds and background work.</summary>
    public static ActivitySource Activities { get; } = new(Name);

    /// <summary>A request was answered.</summary>
    public void Answered(string tenant, string module, int status, TimeSpan time)
    {
        var tags = new TagList { { "tenant", tenant }, { "module", module }, { "status", status / 100 } };
        _requests.Add(1, tags);
        _requestTime.Record(time.TotalMilliseconds, new TagList { { "tenant", tenant }, { "module", module } });
    }

    /// <summary>An exception left a part of a module.</summary>
    public void Failed(string tenant, string module) => _failures.Add(1, new TagList { { "tenant", tenant }, { "module", module } });

    /// <summary>A change of a tenant's module set ended.</summary>
    public void Swapped(string tenant, string outcome) => _swaps.Add(1, new TagList { { "tenant", tenant }, { "outcome", outcome } });

    /// <summary>A runtime was built.</summary>
    public void Built(string tenant, TimeSpan time) => _buildTime.Record(time.TotalMilliseconds, new TagList { { "tenant", tenant } });

    /// <summary>Registers figures that are read when asked for.</summary>
    /// <param name="name">Name of the instrument.</param>
    /// <param name="description">What it says.</param>
    /// <param name="read">Reads the figures.</param>
    public void Observe(string name, string description, Func<IEnumerable<Measurement<double>>> read) =>
        _meter.CreateObservableGauge(name, read, description: description);

    /// <inheritdoc />
    public void Dispose() => _meter.Dispose();
}
