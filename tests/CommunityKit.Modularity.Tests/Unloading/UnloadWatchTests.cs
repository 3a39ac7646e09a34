using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using CommunityKit.Modularity.Tests.Building;
using CommunityKit.Modularity.Unloading;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Modularity.Tests.Unloading;

public sealed class UnloadWatchTests
{
    [Fact]
    public void What_stays_in_memory_is_counted_aged_and_logged_once_it_is_alarming()
    {
        var (time, log) = (new ManualTime(), new Written());
        using var watch = new UnloadWatch(time, log);
        var pinned = Unload(watch, pin: true);

        time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(TimeSpan.FromMinutes(5), Assert.Single(watch.Pending).Age);
        Assert.Empty(log.Lines);
        time.Advance(TimeSpan.FromHours(1));

        Assert.Contains("acme.hello 1.0.0", Assert.Single(log.Lines.Distinct()), StringComparison.Ordinal);
        Assert.Equal(("acme.hello", 0L), (watch.Pending[0].Name, watch.Unloaded));
        GC.KeepAlive(pinned);
    }

    [Fact]
    public void What_is_gone_is_counted_and_silent()
    {
        var (time, log) = (new ManualTime(), new Written());
        using var watch = new UnloadWatch(time, log);
        Unload(watch, pin: false);

        Assert.True(watch.Collect());
        time.Advance(TimeSpan.FromDays(1));

        Assert.Empty(watch.Pending);
        Assert.Equal(1, watch.Unloaded);
        Assert.Empty(log.Lines);
    }

    [Fact]
    public void The_meter_tells_what_is_pending_and_done()
    {
        using var watch = new UnloadWatch(new ManualTime(), new Written());
        var pinned = Unload(watch, pin: true);
        var measured = new Dictionary<string, long>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, own) =>
        {
            if (instrument.Meter == watch.Meter)
                own.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => measured[instrument.Name] = value);
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => measured[instrument.Name] = value);
        listener.Start();

        listener.RecordObservableInstruments();

        Assert.Equal(1, measured["modules.unload.pending"]);
        Assert.Equal(0, measured["modules.unload.done"]);
        GC.KeepAlive(pinned);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static object? Unload(UnloadWatch watch, bool pin)
    {
        var context = new AssemblyLoadContext("test", isCollectible: true);
        var type = context.LoadFromAssemblyPath(Path.Combine(FixtureStore.UiModuleFolder, "Fixture.Ui.dll")).GetType("Fixture.Ui.FixtureModule")!;
        var instance = pin ? Activator.CreateInstance(type) : null;
        watch.Unload(context, "acme.hello", "1.0.0");
        return instance;
    }

    private sealed class Written : ILogger<UnloadWatch>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}
