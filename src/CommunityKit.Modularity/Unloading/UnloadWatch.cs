using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Modularity.Unloading;

/// <summary>
/// Unloads load contexts and watches until they are gone. Unloading happens at a collection of the oldest generation, which this class
/// never forces: it clears framework caches that would keep the code alive, a few times, and counts what remains. Thread-safe.
/// </summary>
public sealed partial class UnloadWatch : IDisposable
{
    /// <summary>Name of the meter: <c>modules.images</c>, <c>modules.unload.pending</c> and <c>modules.unload.done</c>.</summary>
    public const string MeterName = "CommunityKit.Modularity";

    private static readonly TimeSpan[] Checks =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30),
    ];

    private static readonly TimeSpan Alarming = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly List<Watched> _watched = [];
    private readonly TimeProvider _time;
    private readonly ILogger<UnloadWatch> _logger;
    private readonly CacheScrubber _scrubber;
    private readonly ITimer _timer;
    private int _check;
    private long _unloaded;

    /// <summary>Watches with a clock and tells a log.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="logger">The log.</param>
    public UnloadWatch(TimeProvider time, ILogger<UnloadWatch> logger)
    {
        _time = time;
        _logger = logger;
        _scrubber = new CacheScrubber(logger);
        _timer = time.CreateTimer(_ => Check(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Meter.CreateObservableGauge("modules.unload.pending", () => Pending.Count);
        Meter.CreateObservableCounter("modules.unload.done", () => Unloaded);
    }

    internal Meter Meter { get; } = new(MeterName);

    /// <summary>Number of contexts that are gone from memory.</summary>
    public long Unloaded
    {
        get
        {
            Sweep();
            return Interlocked.Read(ref _unloaded);
        }
    }

    /// <summary>What was given back and is still in memory, the oldest first.</summary>
    public IReadOnlyList<PendingUnload> Pending
    {
        get
        {
            Sweep();
            var now = _time.GetUtcNow();
            lock (_lock)
                return [.. _watched.Select(item => new PendingUnload(item.Name, item.Version, item.Since, now - item.Since))];
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _timer.Dispose();
        Meter.Dispose();
    }

    /// <summary>Begins to unload a context. The caller must not hold it any longer.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void Unload(AssemblyLoadContext context, string name, string version)
    {
        var watched = new Watched(new WeakReference(context, trackResurrection: true), name, version, _time.GetUtcNow());
        lock (_lock)
        {
            _watched.Add(watched);
            _check = 0;
            _timer.Change(Checks[0], Timeout.InfiniteTimeSpan);
        }

        context.Unload();
    }

    /// <summary>Clears what the frameworks remember of the contexts that are being unloaded.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void Scrub()
    {
        List<AssemblyLoadContext> dying;
        lock (_lock)
            dying = [.. _watched.Select(item => item.Context.Target).OfType<AssemblyLoadContext>()];
        if (dying.Count > 0)
            _scrubber.Scrub(new DyingContexts(dying));
    }

    /// <summary>Forces collections until nothing is pending, at most a few times; for tests and benchmarks alone.</summary>
    /// <returns>True when nothing is pending.</returns>
    internal bool Collect(int attempts = 10)
    {
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            // Disposed containers still compile some services in the background; what is queued behind that is run after it.
            var drained = new TaskCompletionSource();
            ThreadPool.UnsafeQueueUserWorkItem(static state => state.SetResult(), drained, preferLocal: false);
            drained.Task.Wait();
            Scrub();
            GC.Collect();
            GC.WaitForPendingFinalizers();
            if (Pending.Count == 0)
                return true;
        }

        return false;
    }

    private void Check()
    {
        Scrub();
        Sweep();
        lock (_lock)
        {
            foreach (var item in _watched.Where(item => _time.GetUtcNow() - item.Since >= Alarming))
                LogStillThere(_logger, item.Name, item.Version, item.Since);
            _check++;
            // After the last check whoever asks for the count still looks, but no more work is spent.
            if (_watched.Count > 0 && _check < Checks.Length)
                _timer.Change(Checks[_check], Timeout.InfiniteTimeSpan);
        }
    }

    private void Sweep()
    {
        lock (_lock)
            Interlocked.Add(ref _unloaded, _watched.RemoveAll(item => !item.Context.IsAlive));
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{Module} {Version} was given back at {Since:O} and is still in memory: something holds on to its types. It does no harm but takes memory until the next restart.")]
    private static partial void LogStillThere(ILogger logger, string module, string version, DateTimeOffset since);

    private sealed record Watched(WeakReference Context, string Name, string Version, DateTimeOffset Since);
}
