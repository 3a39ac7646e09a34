namespace CommunityKit.Testing.Time;

/// <summary>
/// A clock that moves only when a test says so. Timers, delays and timeouts made with it fire during <see cref="Advance"/>, on the calling
/// thread and in the order of their times. Thread-safe.
/// </summary>
public sealed class FakeClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<FakeTimer> _timers = [];
    private readonly List<(TimeSpan DueTime, TaskCompletionSource Set)> _awaited = [];
    private DateTimeOffset _now;

    /// <summary>A clock that stands at Monday, 2 March 2026, 09:00 UTC.</summary>
    public FakeClock()
        : this(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>A clock that stands at an instant.</summary>
    /// <param name="now">The instant.</param>
    public FakeClock(DateTimeOffset now) => _now = now.ToUniversalTime();

    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    /// <inheritdoc />
    public override long GetTimestamp() => GetUtcNow().Ticks;

    /// <summary>Moves the clock on and fires what becomes due on the way, each at its own time.</summary>
    /// <param name="time">How far; not negative.</param>
    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        MoveTo(GetUtcNow() + time);
    }

    /// <summary>Moves the clock to a later instant; see <see cref="Advance"/>.</summary>
    /// <param name="instant">Not before the present one.</param>
    public void MoveTo(DateTimeOffset instant)
    {
        while (Next(instant) is { } timer)
        {
            timer.Fire();
        }

        lock (_lock)
        {
            _now = instant > _now ? instant.ToUniversalTime() : _now;
        }
    }

    /// <summary>
    /// Completes as soon as somebody sets a timer of this length, from now on: then <see cref="Advance"/> will find it. Ask before the
    /// work that sets it is started.
    /// </summary>
    /// <param name="dueTime">Length of the timer, delay or timeout.</param>
    public Task TimerSetAsync(TimeSpan dueTime)
    {
        var set = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _awaited.Add((dueTime, set));
        }

        return set.Task;
    }

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private FakeTimer? Next(DateTimeOffset until)
    {
        lock (_lock)
        {
            var timer = _timers.Where(t => t.DueAt <= until).MinBy(t => t.DueAt);
            if (timer is null)
            {
                return null;
            }

            _now = timer.DueAt > _now ? timer.DueAt : _now;
            if (timer.Period is { } period)
            {
                timer.DueAt += period;
            }
            else
            {
                _timers.Remove(timer);
            }

            return timer;
        }
    }

    private sealed class FakeTimer(FakeClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset DueAt { get; set; }

        public TimeSpan? Period { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
                Period = period > TimeSpan.Zero ? period : null;
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    DueAt = clock._now + dueTime;
                    clock._timers.Add(this);
                    clock._awaited.RemoveAll(awaited => awaited.DueTime == dueTime && awaited.Set.TrySetResult());
                }
            }

            if (dueTime == TimeSpan.Zero)
            {
                clock.MoveTo(clock.GetUtcNow());
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
