using CommunityKit.Testing.Time;

namespace CommunityKit.Data.Tests.Time;

public sealed class FakeClockTests
{
    [Fact]
    public void Timers_fire_in_the_order_of_their_times_and_see_their_own_time()
    {
        var clock = new FakeClock();
        var start = clock.GetUtcNow();
        var fired = new List<(string Name, double Seconds)>();
        using var late = Timer("late", 9, 0);
        using var often = Timer("often", 2, 3);
        using var gone = Timer("gone", 1, 0);
        gone.Dispose();

        clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal([("often", 2), ("often", 5), ("often", 8), ("late", 9)], fired);
        Assert.Equal(start.AddSeconds(10), clock.GetUtcNow());

        ITimer Timer(string name, int due, int period) => clock.CreateTimer(
            _ => fired.Add((name, (clock.GetUtcNow() - start).TotalSeconds)), null, TimeSpan.FromSeconds(due), TimeSpan.FromSeconds(period));
    }

    [Fact]
    public async Task Delays_and_timeouts_of_the_framework_follow_the_clock()
    {
        var clock = new FakeClock();
        var delay = Task.Delay(TimeSpan.FromHours(1), clock);
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(30), clock);
        var began = clock.GetTimestamp();

        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal((false, true), (delay.IsCompleted, timeout.IsCancellationRequested));
        clock.Advance(TimeSpan.FromMinutes(1));
        await delay;
        Assert.Equal(TimeSpan.FromHours(1), clock.GetElapsedTime(began));
    }
}
