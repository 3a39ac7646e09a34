using CommunityKit.Data.Queues;
using CommunityKit.Data.Schedules;
using CommunityKit.Data.Tests.Support;
using CommunityKit.Data.Tests.Worker.Sample;
using CommunityKit.Data.Work;
using CommunityKit.Jobs;
using CommunityKit.Packaging.Problems;
using CommunityKit.Settings;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Time;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Data.Tests.Jobs;

public sealed class JobTests
{
    private static readonly QueueName<Picture> Pictures = new("sample.pictures.v1");
    private readonly FakeClock _clock = new();
    private readonly TestHooks _hooks = new();

    public JobTests() => Shop.MoreServices.Value = services => services.AddSingleton(_hooks);

    [Theory, OnSqlite, OnPostgres]
    public async Task A_job_runs_when_it_is_due_and_missed_runs_are_caught_up_with_one(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, _clock, Every(TimeSpan.FromMinutes(10)));
        var due = new List<DateTimeOffset>();
        _hooks.OnJob = (context, _) =>
        {
            due.Add(context.DueAt);
            return default;
        };
        var start = _clock.GetUtcNow();

        Assert.Equal(WorkCount.None, await shop.PumpAsync());
        _clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(WorkCount.Success, await shop.PumpAsync());
        _clock.Advance(TimeSpan.FromMinutes(47));
        Assert.Equal(WorkCount.Success, await shop.PumpAsync());

        Assert.Equal([start.AddMinutes(10), start.AddMinutes(20)], due);
        var row = Assert.Single(await shop.Desk.SchedulesAsync(CancellationToken.None));
        Assert.Equal((start.AddMinutes(60), "succeeded", false), (row.NextAt, row.LastResult, row.IsRunning));
        Assert.Equal(start.AddMinutes(60), await DueWork.NextWakeAsync(shop.Database, CancellationToken.None));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_failing_job_is_tried_again_before_its_next_occurrence(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, _clock, Every(TimeSpan.FromHours(1)));
        var attempts = new List<(int Attempt, DateTimeOffset Due)>();
        _hooks.OnJob = (context, _) =>
        {
            attempts.Add((context.Attempt, context.DueAt));
            return context.Attempt < 3 ? throw new InvalidOperationException("not yet") : default;
        };
        var due = _clock.GetUtcNow().AddHours(1);

        _clock.Advance(TimeSpan.FromHours(1));
        for (var i = 0; i < 3; i++)
        {
            await shop.PumpAsync();
            _clock.Advance(TimeSpan.FromSeconds(15));
        }

        Assert.Equal([(1, due), (2, due), (3, due)], attempts);
        var row = Assert.Single(await shop.Desk.SchedulesAsync(CancellationToken.None));
        Assert.Equal((due.AddHours(1), "succeeded", null), (row.NextAt, row.LastResult, row.LastError));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_job_that_keeps_failing_goes_on_with_its_next_occurrence(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, _clock, Every(TimeSpan.FromSeconds(30)));
        var attempts = new List<(int Attempt, DateTimeOffset Due)>();
        _hooks.OnJob = (context, _) =>
        {
            attempts.Add((context.Attempt, context.DueAt));
            throw new InvalidOperationException("never");
        };
        var start = _clock.GetUtcNow();

        for (var i = 0; i < 70; i++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await shop.PumpAsync();
        }

        Assert.Equal([1, 2, 3, 1, 2], attempts.Take(5).Select(a => a.Attempt));
        Assert.Equal([start.AddSeconds(30), start.AddSeconds(60)], attempts.Take(5).Select(a => a.Due).Distinct());
        Assert.Contains("never", Assert.Single(await shop.Desk.SchedulesAsync(CancellationToken.None)).LastError!, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_many_nodes_one_runs_a_due_job(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, _clock, Every(TimeSpan.FromMinutes(1)));
        var runs = 0;
        _hooks.OnJob = async (_, _) =>
        {
            Interlocked.Increment(ref runs);
            await Task.Yield();
        };
        _clock.Advance(TimeSpan.FromMinutes(1));
        var nodes = new List<Shop>();
        for (var i = 0; i < 4; i++)
        {
            nodes.Add(await shop.NextAsync(Every(TimeSpan.FromMinutes(1))));
        }

        await Task.WhenAll(nodes.Select(n => n.PumpAsync()));

        Assert.Equal(1, runs);
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_job_whose_process_was_killed_runs_elsewhere_when_its_lease_is_over(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using (var killed = WorkerProcess.Start("job", space))
        {
            await killed.SaysAsync("running");
        }

        var clock = new FakeClock(DateTimeOffset.UtcNow);
        await using var shop = await Shop.OpenAsync(space.Options, clock, Every(TimeSpan.FromSeconds(1)));
        var attempts = new List<int>();
        _hooks.OnJob = (context, _) =>
        {
            attempts.Add(context.Attempt);
            return default;
        };

        Assert.Equal(WorkCount.None, await shop.PumpAsync());
        clock.Advance(JobSource.Lease + TimeSpan.FromSeconds(1));
        await shop.PumpAsync();

        Assert.Equal(2, attempts[0]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_long_job_keeps_its_lease(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, _clock, Every(TimeSpan.FromSeconds(10)));
        await using var other = await shop.NextAsync(Every(TimeSpan.FromSeconds(10)));
        var started = new TaskCompletionSource();
        var end = new TaskCompletionSource();
        _hooks.OnJob = async (_, _) =>
        {
            started.SetResult();
            await end.Task;
        };
        _clock.Advance(TimeSpan.FromSeconds(10));
        var running = shop.PumpAsync();
        await started.Task;

        for (var i = 0; i < 10; i++)
        {
            var before = (await shop.Desk.SchedulesAsync(CancellationToken.None))[0].NextAt;
            _clock.Advance(JobSource.Lease / 3);
            await Eventually.TrueAsync(async () => (await shop.Desk.SchedulesAsync(CancellationToken.None))[0].NextAt > before);
            Assert.Equal(WorkCount.None, await other.PumpAsync());
        }

        _hooks.OnJob = (_, _) => default;
        end.SetResult();
        Assert.True((await running).Succeeded >= 1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Moving_the_shop_to_another_time_zone_moves_its_schedules(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        var work = new DeclaredWork([], [], [new ScheduledJob(Shop.Module, "tidy", typeof(Tidy), JobSchedule.Cron("0 0 3 * * ?"))]);
        await using var shop = await Shop.OpenAsync(space.Options, _clock, work);
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 19, 0, 0, TimeSpan.Zero), (await shop.Desk.SchedulesAsync(CancellationToken.None))[0].NextAt);

        shop.Dispatcher.Start();
        var settings = shop.Services.GetRequiredService<ISettings<ShopSettings>>();
        Assert.Empty(await settings.SaveAsync(new ShopSettings { TimeZone = "Europe/Berlin" }, "li", CancellationToken.None));

        await Eventually.TrueAsync(async () =>
            (await shop.Desk.SchedulesAsync(CancellationToken.None))[0].NextAt == new DateTimeOffset(2026, 3, 3, 2, 0, 0, TimeSpan.Zero));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_operator_can_make_a_job_due_now(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, _clock, Every(TimeSpan.FromHours(1)));

        Assert.True(await shop.Desk.RunNowAsync("sample/tidy", CancellationToken.None));
        Assert.False(await shop.Desk.RunNowAsync("sample/unknown", CancellationToken.None));

        Assert.Equal(WorkCount.Success, await shop.PumpAsync());
        Assert.Equal(_clock.GetUtcNow().AddHours(1), (await shop.Desk.SchedulesAsync(CancellationToken.None))[0].NextAt);
    }

    [Fact]
    public async Task Two_jobs_of_one_name_are_refused()
    {
        await using var space = await TestDatabases.CreateAsync(DatabaseKind.Sqlite);
        var job = Every(TimeSpan.FromHours(1)).Jobs[0];

        var refused = await Assert.ThrowsAsync<ProblemException>(
            () => Shop.OpenAsync(space.Options, _clock, new DeclaredWork([], [], [job, job with { JobType = typeof(IJob) }])));

        Assert.Equal("CK1551", refused.Problems[0].Code);
        Assert.Contains("job sample/tidy", refused.Message, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_run_that_is_owed_survives_a_restart_and_a_new_generation(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, _clock, Every(TimeSpan.FromMinutes(10)));
        _clock.Advance(TimeSpan.FromMinutes(11));

        await using var next = await shop.NextAsync(Every(TimeSpan.FromMinutes(10)));

        Assert.Equal(WorkCount.Success, await next.PumpAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_queue_item_of_a_rolled_back_work_is_never_worked_on_and_one_for_later_waits(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, _clock, Queue());
        var later = _clock.GetUtcNow().AddMinutes(5);

        await Assert.ThrowsAsync<InvalidOperationException>(() => EnqueueAsync(shop, "lost", null, fails: true));
        await EnqueueAsync(shop, "later", later);

        Assert.Equal(WorkCount.None, await shop.PumpAsync());
        Assert.Equal(later, await DueWork.NextWakeAsync(shop.Database, CancellationToken.None));
        _clock.MoveTo(later);
        Assert.Equal(WorkCount.Success, await shop.PumpAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_failing_item_is_parked_after_its_last_attempt_and_can_be_tried_again(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, _clock, Queue(new QueueOptions { MaxAttempts = 3 }));
        var ids = new List<Guid>();
        _hooks.OnItem = (_, context, _) =>
        {
            ids.Add(context.RunId);
            throw new InvalidOperationException("bad picture");
        };
        await EnqueueAsync(shop, "a.jpg");

        for (var i = 0; i < 5; i++)
        {
            await shop.PumpAsync();
            _clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(3, ids.Count);
        Assert.Single(ids.Distinct());
        var parked = Assert.Single(await shop.Desk.QueueItemsAsync("parked", null, 10, CancellationToken.None));
        Assert.Contains("bad picture", parked.LastError!, StringComparison.Ordinal);
        _hooks.OnItem = (_, _, _) => default;
        Assert.True(await shop.Desk.RetryItemAsync(parked.Id, CancellationToken.None));
        Assert.Equal(WorkCount.Success, await shop.PumpAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Items_of_a_queue_are_worked_on_in_parallel_up_to_its_limit(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, _clock, Queue(new QueueOptions { Parallelism = 3 }));
        var (now, most) = (0, 0);
        using var three = new SemaphoreSlim(0);
        var go = new TaskCompletionSource();
        _hooks.OnItem = async (_, _, _) =>
        {
            var running = Interlocked.Increment(ref now);
            InterlockedMax(ref most, running);
            three.Release();
            await go.Task;
            Interlocked.Decrement(ref now);
        };
        for (var i = 0; i < 9; i++)
        {
            await EnqueueAsync(shop, $"{i}.jpg");
        }

        var pump = shop.PumpAsync();
        for (var i = 0; i < 3; i++)
        {
            await three.WaitAsync();
        }

        go.SetResult();
        Assert.Equal(new WorkCount(9, 0), await pump);
        Assert.Equal(3, most);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_item_that_outlives_its_lease_is_cancelled_and_counts_as_failed(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, _clock, Queue(new QueueOptions { Lease = TimeSpan.FromSeconds(30) }));
        var started = new TaskCompletionSource();
        _hooks.OnItem = async (_, _, token) =>
        {
            started.SetResult();
            await Task.Delay(Timeout.Infinite, token);
        };
        await EnqueueAsync(shop, "slow.jpg");

        var pump = shop.PumpAsync();
        await started.Task;
        _clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(new WorkCount(0, 1), await pump);
    }

    private static DeclaredWork Every(TimeSpan interval) =>
        new([], [], [new ScheduledJob(Shop.Module, "tidy", typeof(Tidy), JobSchedule.Every(interval))]);

    private static DeclaredWork Queue(QueueOptions? options = null) =>
        new([], [WorkQueue.Of<Picture, PictureWorker>(Shop.Module, Pictures, options)], []);

    private static Task EnqueueAsync(Shop shop, string name, DateTimeOffset? notBefore = null, bool fails = false) => shop.UnitOfWork.ExecuteAsync(
        (transaction, _) =>
        {
            transaction.Enqueue(Pictures, new Picture(name), notBefore);
            return fails ? throw new InvalidOperationException() : default;
        },
        CancellationToken.None);

    private static void InterlockedMax(ref int target, int value)
    {
        for (var seen = Volatile.Read(ref target); value > seen; seen = Volatile.Read(ref target))
        {
            Interlocked.CompareExchange(ref target, value, seen);
        }
    }
}
