using CommunityKit.Data.Outbox;
using CommunityKit.Data.Tests.Support;
using CommunityKit.Data.Tests.Worker.Commands;
using CommunityKit.Data.Tests.Worker.Sample;
using CommunityKit.Data.Work;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Time;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Data.Tests.Outbox;

/// <summary>Deliveries when processes share the work or die in it.</summary>
public sealed class OutboxProcessTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_process_killed_in_the_middle_of_its_work_leaves_each_event_with_exactly_one_effect(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, TimeProvider.System, PumpCommand.Work);
        await shop.PublishAsync([.. Things(500)]);

        await using (var killed = WorkerProcess.Start("stall", space, "200"))
        {
            await killed.SaysAsync("seen", 200);
        }

        var doneByTheKilled = await shop.ReadAsync(db => db.Effects.CountAsync());
        Assert.InRange(doneByTheKilled, 1, 499);
        await shop.PumpAsync();

        await AssertOneEffectEachAsync(shop, 500);
    }

    [Theory, OnPostgres]
    public async Task Two_processes_share_the_work_and_double_nothing(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, TimeProvider.System, PumpCommand.Work);
        await using var one = WorkerProcess.Start("pump", space, "100");
        await using var other = WorkerProcess.Start("pump", space, "100");
        await Task.WhenAll(one.SaysAsync("started"), other.SaysAsync("started"));

        // Each of them ends only after it has done a hundred, so both must have had a share; they hear of the events by notification.
        await shop.PublishAsync([.. Things(800)]);
        var ends = await Task.WhenAll(one.WaitAsync(CancellationToken.None), other.WaitAsync(CancellationToken.None));
        Assert.Equal([0, 0], ends);
        await shop.PumpAsync();

        await AssertOneEffectEachAsync(shop, 800);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_generations_may_dispatch_at_once_during_a_swap(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        var work = new DeclaredWork(
            [.. PumpCommand.Work.Subscriptions, EventSubscription.Reaction<ThingHappened, TellOthers>(Shop.Module, "tell")], [], []);
        await using var old = await Shop.OpenAsync(space.Options, TimeProvider.System, work);
        await using var next = await old.NextAsync(work);
        old.Dispatcher.Start();
        next.Dispatcher.Start();
        var told = new HashSet<int>();
        var all = new TaskCompletionSource();
        old.Probe.OnSeen = next.Probe.OnSeen = (subscriber, thing) =>
        {
            if (subscriber.EndsWith("/tell", StringComparison.Ordinal))
            {
                lock (told)
                {
                    Assert.True(told.Add(thing.Number), $"{thing.Number} was told twice");
                    if (told.Count == 400)
                    {
                        all.SetResult();
                    }
                }
            }
        };

        for (var i = 0; i < 20; i++)
        {
            await old.PublishAsync([.. Things(20, i * 20)]);
            if (i == 10)
            {
                await old.Dispatcher.StopAsync(CancellationToken.None);
            }
        }

        await all.Task.WaitAsync(TimeSpan.FromMinutes(1));
        await next.Dispatcher.StopAsync(CancellationToken.None);
        await next.PumpAsync();
        Assert.Equal(400, told.Count);
        await AssertOneEffectEachAsync(old, 400);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_stopping_dispatcher_gives_back_the_reaction_that_it_cut_short(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        var clock = new FakeClock();
        var work = new DeclaredWork([EventSubscription.Reaction<ThingHappened, SlowReaction>(Shop.Module, "slow")], [], []);
        await using var old = await Shop.OpenAsync(space.Options, clock, work);
        var started = new TaskCompletionSource();
        old.Probe.OnSeen = (_, _) => started.TrySetResult();
        await old.PublishAsync(new ThingHappened("a", 1));
        old.Dispatcher.Start();
        await started.Task;

        await old.Dispatcher.StopAsync(CancellationToken.None);

        var row = Assert.Single(await old.Desk.DeliveriesAsync("pending", null, 10, CancellationToken.None));
        Assert.Equal((0, clock.GetUtcNow()), (row.Attempts, row.NextAt));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_lease_that_nobody_gave_back_ends_by_itself(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        var clock = new FakeClock();
        var tell = EventSubscription.Reaction<ThingHappened, TellOthers>(Shop.Module, "tell");
        await using var shop = await Shop.OpenAsync(space.Options, clock, new DeclaredWork([tell], [], []));
        await shop.PublishAsync(new("a", 1), new("a", 2));
        await shop.Database.WriteAsync(
            (scope, token) => new ValueTask<Delivery?>(
                DeliveryTable.LeaseAsync(scope, tell, Guid.NewGuid(), scope.Now + ReactionSource.Lease, token)),
            CancellationToken.None);

        Assert.Equal(WorkCount.None, await shop.PumpAsync());
        clock.Advance(ReactionSource.Lease);

        Assert.Equal(new WorkCount(2, 0), await shop.PumpAsync());
        Assert.Equal([1, 2], shop.Probe.Numbers("/tell"));
    }

    private static IEnumerable<ThingHappened> Things(int count, int from = 0) =>
        Enumerable.Range(from, count).Select(n => new ThingHappened($"key{n % 7}", n));

    private static async Task AssertOneEffectEachAsync(Shop shop, int count)
    {
        var effects = await shop.ReadAsync(db => db.Effects.Select(e => new { e.Number, e.EventId, e.Key, e.Id }).ToListAsync());
        Assert.Equal(Enumerable.Range(0, count), effects.Select(e => e.Number).Order());
        Assert.Equal(count, effects.Select(e => e.EventId).Distinct().Count());
    }
}
