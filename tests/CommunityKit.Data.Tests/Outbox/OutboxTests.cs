using CommunityKit.Data.Databases;
using CommunityKit.Data.Outbox;
using CommunityKit.Data.Tests.Support;
using CommunityKit.Data.Tests.Worker.Sample;
using CommunityKit.Data.Work;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Time;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Data.Tests.Outbox;

public sealed class OutboxTests
{
    private static readonly EventSubscription Record = EventSubscription.Handler<ThingHappened, RecordThing>(Shop.Module, "record");
    private static readonly EventSubscription Second = EventSubscription.Handler<ThingHappened, RecordThing>(Shop.Module, "second");
    private static readonly EventSubscription Tell = EventSubscription.Reaction<ThingHappened, TellOthers>(Shop.Module, "tell");
    private readonly FakeClock _clock = new();

    [Theory, OnSqlite, OnPostgres]
    public async Task Events_of_a_rolled_back_work_are_never_delivered(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, _clock, Work(Record));

        await Assert.ThrowsAsync<InvalidOperationException>(() => shop.UnitOfWork.ExecuteAsync(
            (transaction, _) =>
            {
                transaction.Publish(new ThingHappened("a", 1));
                throw new InvalidOperationException();
            },
            CancellationToken.None));

        Assert.Equal(WorkCount.None, await shop.PumpAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_subscriber_gets_the_events_of_a_key_in_the_order_of_publication(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, _clock, Work(Record, Second, Tell));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(async key =>
        {
            for (var n = 0; n < 25; n++)
            {
                await shop.PublishAsync(new ThingHappened($"key{key}", n));
            }
        }));

        var count = await shop.PumpAsync();

        Assert.Equal(new WorkCount(3 * 6 * 25, 0), count);
        foreach (var subscriber in (string[])["/record", "/second", "/tell"])
        {
            for (var key = 0; key < 6; key++)
            {
                var numbers = shop.Probe.Log.Where(l => l.Subscriber.EndsWith(subscriber, StringComparison.Ordinal) && l.Thing.Key == $"key{key}");
                Assert.Equal(Enumerable.Range(0, 25), numbers.Select(l => l.Thing.Number));
            }
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_dispatcher_that_runs_while_many_publish_never_meets_an_earlier_event_of_a_key_later(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, TimeProvider.System, Work(Record));
        shop.Dispatcher.Start();

        await Task.WhenAll(Enumerable.Range(0, 400).Select(n => Task.Run(() => shop.PublishAsync(new ThingHappened("same", n)))));
        await shop.Dispatcher.StopAsync(CancellationToken.None);
        await shop.PumpAsync();

        await using var connection = await shop.Database.OpenReadAsync(CancellationToken.None);
        var published = await connection.QueryAsync(
            null, "SELECT payload FROM ck_outbox ORDER BY position", r => r.GetString(0), CancellationToken.None);
        Assert.Equal(400, published.Count);
        Assert.Equal(published, shop.Probe.Log.Select(l => $$"""{"key":"same","number":{{l.Thing.Number}}}"""));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_dispatcher_takes_everything_while_the_clock_stands_still_so_that_no_poll_comes_to_its_help(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, new FakeClock(), Work(Record));
        for (var n = 0; n < 20; n++)
        {
            await shop.PublishAsync(new ThingHappened("same", n));
        }

        shop.Dispatcher.Start();
        await Task.WhenAll(Enumerable.Range(0, 200).Select(n => Task.Run(() => shop.PublishAsync(new ThingHappened($"key{n % 10}", n)))));

        await Eventually.TrueAsync(() => Task.FromResult(shop.Probe.Log.Count == 220));
    }

    [Theory, OnPostgres]
    public async Task On_postgres_a_later_event_of_a_key_cannot_be_committed_before_an_earlier_one(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, _clock, Work(Record));
        var isWritten = new TaskCompletionSource();
        var commit = new TaskCompletionSource();

        var earlier = shop.Database.WriteAsync(
            async (scope, token) =>
            {
                await OutboxWriter.WriteAsync(
                    scope, [new OutboxEvent(Guid.CreateVersion7(), "sample.thing-happened.v1", "same", """{"key":"same","number":1}""")], token);
                isWritten.SetResult();
                await commit.Task;
            },
            CancellationToken.None);
        await isWritten.Task;
        var later = shop.PublishAsync(new ThingHappened("same", 2));
        var other = shop.PublishAsync(new ThingHappened("other", 3));
        await other;
        await Eventually.TrueAsync(async () => later.IsCompleted || await IsWaitedForAsync(shop));
        await shop.PumpAsync();
        var early = shop.Probe.Numbers("/record").ToList();
        commit.SetResult();
        Assert.Equal([3], early);
        await Task.WhenAll(earlier, later);
        await shop.PumpAsync();
        Assert.Equal([3, 1, 2], shop.Probe.Numbers("/record"));

        static async Task<bool> IsWaitedForAsync(Shop shop)
        {
            await using var connection = await shop.Database.OpenReadAsync(CancellationToken.None);
            return (await connection.QueryAsync(
                null,
                "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
                _ => true,
                CancellationToken.None)).Count > 0;
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_failing_handler_is_tried_again_later_each_time_and_parked_in_the_end(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, _clock, Work(Record));
        shop.Probe.OnSeen = (_, _) => throw new InvalidOperationException("no luck for li.lei@example.com, +86 138 0013 8000");
        await shop.PublishAsync(new ThingHappened("a", 1));

        var waits = new List<TimeSpan>();
        for (var attempt = 1; attempt < DeliveryTable.MaxAttempts; attempt++)
        {
            Assert.Equal(new WorkCount(0, 1), await shop.PumpAsync());
            var row = Assert.Single(await shop.Desk.DeliveriesAsync("pending", null, 10, CancellationToken.None));
            Assert.Equal(attempt, row.Attempts);
            Assert.Equal("InvalidOperationException: no luck for ***, ***", row.LastError);
            waits.Add(row.NextAt - _clock.GetUtcNow());
            Assert.Equal(WorkCount.None, await shop.PumpAsync());
            _clock.Advance(waits[^1]);
        }

        Assert.Equal(new WorkCount(0, 1), await shop.PumpAsync());
        Assert.Single(await shop.Desk.DeliveriesAsync("parked", null, 10, CancellationToken.None));
        Assert.Equal(0, await shop.ReadAsync(db => db.Effects.CountAsync()));
        Assert.Equal(DeliveryTable.MaxAttempts, shop.Guard.Failures);
        Assert.InRange(waits[0], TimeSpan.FromSeconds(4.5), TimeSpan.FromSeconds(5));
        Assert.All(waits.Zip(waits.Skip(1)).Where(w => w.First < TimeSpan.FromMinutes(20)), w => Assert.True(w.Second > w.First));
        Assert.InRange(waits[^1], TimeSpan.FromMinutes(19), TimeSpan.FromHours(1));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_parked_delivery_holds_back_its_key_until_it_is_sent_again(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, _clock, Work(Record, Second));
        var isBroken = true;
        shop.Probe.OnSeen = (subscriber, thing) =>
        {
            if (isBroken && subscriber.EndsWith("/record", StringComparison.Ordinal) && thing is { Key: "a", Number: 1 })
            {
                throw new InvalidOperationException();
            }
        };
        await shop.PublishAsync(new("a", 1), new("a", 2), new("b", 3));
        await PumpUntilParkedAsync(shop);

        // Neither the other key nor the other subscriber was held up.
        Assert.Equal([3], shop.Probe.Numbers("/record"));
        Assert.Equal([1, 2, 3], shop.Probe.Numbers("/second").Order());
        var parked = Assert.Single(await shop.Desk.DeliveriesAsync("parked", null, 10, CancellationToken.None));
        var lag = Assert.Single(await shop.Desk.LagAsync(CancellationToken.None), l => l.Subscriber == "sample/record");
        Assert.Equal((1, 1), (lag.Pending, lag.Parked));

        isBroken = false;
        Assert.True(await shop.Desk.ResendAsync(parked.Position, parked.Subscriber, CancellationToken.None));
        await shop.PumpAsync();

        Assert.Equal([3, 1, 2], shop.Probe.Numbers("/record"));
        Assert.False(await shop.Desk.ResendAsync(parked.Position, parked.Subscriber, CancellationToken.None));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Discarding_a_parked_delivery_lets_the_rest_of_its_key_go_on(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, _clock, Work(Tell));
        shop.Probe.OnSeen = (_, thing) =>
        {
            if (thing.Number == 1)
            {
                throw new InvalidOperationException();
            }
        };
        await shop.PublishAsync(new("a", 1), new("a", 2));
        await PumpUntilParkedAsync(shop);
        var parked = Assert.Single(await shop.Desk.DeliveriesAsync("parked", null, 10, CancellationToken.None));

        Assert.True(await shop.Desk.DiscardAsync(parked.Position, parked.Subscriber, CancellationToken.None));
        await shop.PumpAsync();

        Assert.Equal([2], shop.Probe.Numbers("/tell"));
        Assert.Single(await shop.Desk.DeliveriesAsync("discarded", null, 10, CancellationToken.None));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task While_a_module_is_off_its_events_collect_untouched_and_are_delivered_when_it_is_back(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, _clock, Work(Record));
        await using (var without = await shop.NextAsync(Work(Second)))
        {
            await without.PublishAsync(new("a", 1), new("a", 2));
            Assert.Equal(new WorkCount(2, 0), await without.PumpAsync());
            var waiting = await shop.Desk.DeliveriesAsync("pending", null, 10, CancellationToken.None);
            Assert.All(waiting, w => Assert.Equal(("sample/record", 0), (w.Subscriber, w.Attempts)));
            Assert.Equal("paused", (await shop.Desk.LagAsync(CancellationToken.None)).Single(l => l.Subscriber == "sample/record").State);
            Assert.Null(await DueWork.NextWakeAsync(shop.Database, CancellationToken.None));
        }

        await using var back = await shop.NextAsync(Work(Record, Second));
        Assert.Equal(_clock.GetUtcNow(), await DueWork.NextWakeAsync(shop.Database, CancellationToken.None));
        await back.PumpAsync();

        Assert.Equal([1, 2], back.Probe.Numbers("/record"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task After_a_purge_nothing_collects_any_more(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, _clock, Work(Record));
        await shop.PublishAsync(new ThingHappened("a", 1));

        await new CommunityKit.Data.Migrations.MigrationRunner(shop.Database).PurgeAsync("sample", CancellationToken.None);
        await shop.PublishAsync(new ThingHappened("a", 2));

        Assert.Empty(await shop.Desk.DeliveriesAsync("pending", null, 10, CancellationToken.None));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_part_that_the_breaker_has_switched_off_waits_without_losing_attempts(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, _clock, Work(Record, Tell));
        shop.Guard.Off.UnionWith(["event record", "event tell"]);
        await shop.PublishAsync(new ThingHappened("a", 1));

        Assert.Equal(WorkCount.None, await shop.PumpAsync());
        Assert.All(await shop.Desk.DeliveriesAsync("pending", null, 10, CancellationToken.None), d => Assert.Equal(0, d.Attempts));
        shop.Guard.Off.Clear();

        Assert.Equal(new WorkCount(2, 0), await shop.PumpAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_handler_that_writes_and_then_fails_leaves_no_trace_of_the_attempt(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, _clock, Work(Record));
        var fails = 2;
        shop.Probe.OnSeen = (_, _) =>
        {
            if (fails-- > 0)
            {
                throw new InvalidOperationException();
            }
        };
        await shop.PublishAsync(new ThingHappened("a", 1));

        for (var i = 0; i < 3; i++)
        {
            await shop.PumpAsync();
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(1, await shop.ReadAsync(db => db.Effects.CountAsync()));
        Assert.Equal(3, Assert.Single(shop.Probe.Log).Attempt);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_done_a_week_ago_is_deleted_and_what_waits_is_kept(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, _clock, Work(Record));
        await shop.PublishAsync([.. Enumerable.Range(0, 1200).Select(n => new ThingHappened("a", n))]);
        await shop.PumpAsync();
        shop.Guard.Off.Add("event record");
        await shop.PublishAsync(new ThingHappened("b", 1));
        _clock.Advance(Retention.Keep + TimeSpan.FromHours(1));

        await Retention.RunAsync(shop.Database, CancellationToken.None);

        Assert.Empty(await shop.Desk.DeliveriesAsync("done", null, 10, CancellationToken.None));
        shop.Guard.Off.Clear();
        Assert.Equal(new WorkCount(1, 0), await shop.PumpAsync());
    }

    private static DeclaredWork Work(params IReadOnlyList<EventSubscription> subscriptions) => new(subscriptions, [], []);

    private async Task PumpUntilParkedAsync(Shop shop)
    {
        for (var i = 0; i < DeliveryTable.MaxAttempts; i++)
        {
            await shop.PumpAsync();
            _clock.Advance(TimeSpan.FromHours(1));
        }
    }
}
