using CommunityKit.Data.Databases;
using CommunityKit.Data.Tests.Worker.Sample;
using CommunityKit.Packaging.Problems;
using CommunityKit.Testing.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Data.Tests.Gate;

public sealed class WriteGateTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Works_that_share_a_commit_get_each_its_own_result(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, TimeProvider.System);

        var results = await Task.WhenAll(Enumerable.Range(0, 300).Select(n => AddStockAsync(shop, n)));

        Assert.Equal(Enumerable.Range(0, 300), results);
        Assert.Equal(300, await shop.ReadAsync(db => db.Stock.CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_work_that_fails_is_rolled_back_alone(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, TimeProvider.System);

        var works = Enumerable.Range(0, 200).Select(n => AddStockAsync(shop, n, fails: n % 3 == 0)).ToList();
        await Task.WhenAll(works.Select(w => w.ContinueWith(_ => { }, TaskScheduler.Default)));

        Assert.All(works.Where((_, n) => n % 3 == 0), w => Assert.Equal("as asked", w.Exception!.InnerException!.Message));
        var kept = await shop.ReadAsync(db => db.Stock.Select(s => s.OnHand).ToListAsync());
        Assert.Equal(Enumerable.Range(0, 200).Where(n => n % 3 != 0), kept.Order());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_unit_of_work_inside_another_is_refused_instead_of_waiting_for_itself(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, TimeProvider.System);

        var refused = await Assert.ThrowsAsync<ProblemException>(() => shop.UnitOfWork.ExecuteAsync(
            async (_, token) => await AddStockAsync(shop, 1), CancellationToken.None));

        Assert.Equal("CK1511", refused.Problems[0].Code);
        Assert.Equal(2, await AddStockAsync(shop, 2));
    }

    [Fact]
    public async Task On_sqlite_a_work_that_awaits_something_else_is_refused_and_its_neighbours_are_kept()
    {
        await using var space = await TestDatabases.CreateAsync(DatabaseKind.Sqlite);
        await using var shop = await Shop.OpenAsync(space.Options, TimeProvider.System);
        var elsewhere = new TaskCompletionSource();
        var strayEnded = new TaskCompletionSource<Exception?>(TaskCreationOptions.RunContinuationsAsynchronously);

        var before = Enumerable.Range(0, 40).Select(n => AddStockAsync(shop, n)).ToList();
        var stray = shop.UnitOfWork.ExecuteAsync(
            async (transaction, token) =>
            {
                await AddAsync(transaction, 1000, token);
                await elsewhere.Task;
                strayEnded.SetResult(await Record.ExceptionAsync(() => transaction.Connection.ExecuteAsync(
                    null, $"INSERT INTO smp_stock (id, on_hand) VALUES ('{Guid.NewGuid()}', 1001)", token)));
            },
            CancellationToken.None);
        var after = Enumerable.Range(40, 40).Select(n => AddStockAsync(shop, n)).ToList();

        var refused = await Assert.ThrowsAsync<ProblemException>(() => stray);
        Assert.Equal("CK1512", refused.Problems[0].Code);
        await Task.WhenAll(before.Concat(after));

        // Now the stray work goes on, outside of any transaction: what it writes must not reach the file.
        elsewhere.SetResult();
        Assert.NotNull(await strayEnded.Task);
        await AddStockAsync(shop, 80);
        var kept = await shop.ReadAsync(db => db.Stock.Select(s => s.OnHand).ToListAsync());
        Assert.Equal(Enumerable.Range(0, 81), kept.Order());
    }

    [Fact]
    public async Task On_sqlite_a_work_that_commits_the_shared_transaction_is_refused_and_its_neighbours_are_kept()
    {
        await using var space = await TestDatabases.CreateAsync(DatabaseKind.Sqlite);
        await using var shop = await Shop.OpenAsync(space.Options, TimeProvider.System);

        var neighbours = Enumerable.Range(0, 20).Select(n => AddStockAsync(shop, n)).ToList();
        var commits = EndAsync(shop, t => t.Commit());
        var rollsBack = EndAsync(shop, t => t.Rollback());
        neighbours.AddRange(Enumerable.Range(20, 20).Select(n => AddStockAsync(shop, n)));

        Assert.Equal("CK1514", (await Assert.ThrowsAsync<ProblemException>(() => commits)).Problems[0].Code);
        Assert.Equal("CK1514", (await Assert.ThrowsAsync<ProblemException>(() => rollsBack)).Problems[0].Code);
        await Task.WhenAll(neighbours);
        var kept = await shop.ReadAsync(db => db.Stock.Select(s => s.OnHand).ToListAsync());
        Assert.Equal(Enumerable.Range(0, 40), kept.Order());
    }

    [Fact]
    public async Task On_sqlite_a_deferred_constraint_fails_only_the_work_that_broke_it()
    {
        await using var space = await TestDatabases.CreateAsync(DatabaseKind.Sqlite);
        await using var shop = await Shop.OpenAsync(space.Options, TimeProvider.System);

        var neighbours = Enumerable.Range(0, 10).Select(n => AddStockAsync(shop, n)).ToList();
        var broken = shop.UnitOfWork.ExecuteAsync(
            async (transaction, token) =>
            {
                await transaction.Connection.ExecuteAsync(transaction.DatabaseTransaction, "PRAGMA defer_foreign_keys=1", token);
                await transaction.Connection.ExecuteAsync(
                    transaction.DatabaseTransaction,
                    """
                    INSERT INTO smp_orders (id, sku, state, title, price_minor, price_currency, packing, placed_at, version)
                    VALUES ('A', 'no such sku', 'Placed', '{}', 1, 'CNY', '{}', '2026-01-01', 1)
                    """,
                    token);
            },
            CancellationToken.None);
        neighbours.AddRange(Enumerable.Range(10, 10).Select(n => AddStockAsync(shop, n)));

        Assert.True(DatabaseErrors.IsForeignKeyViolation(await Assert.ThrowsAsync<SqliteException>(() => broken)));
        await Task.WhenAll(neighbours);
        Assert.Equal(20, await shop.ReadAsync(db => db.Stock.CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_caller_who_gives_up_while_waiting_is_released_at_once_and_its_work_never_runs(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, TimeProvider.System);
        var runs = 0;
        using var giveUp = new CancellationTokenSource();
        using var isHeld = new SemaphoreSlim(0);
        var release = new TaskCompletionSource();

        // Fill every writer's place; on SQLite a work may only block, on PostgreSQL it had better not.
        var holders = Enumerable.Range(0, kind == DatabaseKind.Sqlite ? 1 : 24).Select(_ => shop.UnitOfWork.ExecuteAsync(
            async (_, _) =>
            {
                isHeld.Release();
                if (kind == DatabaseKind.Sqlite)
                {
                    release.Task.Wait();
                }

                await release.Task;
            },
            CancellationToken.None)).ToList();
        foreach (var _ in holders)
        {
            await isHeld.WaitAsync();
        }

        var waiting = shop.UnitOfWork.ExecuteAsync(
            (_, _) =>
            {
                runs++;
                return default;
            },
            giveUp.Token);
        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        release.SetResult();
        await Task.WhenAll(holders);
        await AddStockAsync(shop, 1);
        Assert.Equal(0, runs);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Closing_finishes_what_is_queued_and_refuses_the_rest(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using (var shop = await Shop.OpenAsync(space.Options, TimeProvider.System))
        {
            var queued = Enumerable.Range(0, 100).Select(n => AddStockAsync(shop, n)).ToList();
            await shop.Database.DisposeAsync();
            var settled = await Task.WhenAll(queued.Select(q => q.ContinueWith(t => t.IsCompletedSuccessfully, TaskScheduler.Default)));
            var refused = await Assert.ThrowsAsync<ProblemException>(() => AddStockAsync(shop, 1000));
            Assert.Equal("CK1513", refused.Problems[0].Code);

            await using var again = await Shop.OpenAsync(space.Options, TimeProvider.System);
            Assert.Equal(settled.Count(s => s), await again.ReadAsync(db => db.Stock.CountAsync()));
            Assert.True(kind == DatabaseKind.Postgres || settled.All(s => s));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_effect_after_the_commit_happens_once_and_only_if_there_was_a_commit(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, TimeProvider.System);
        var effects = 0;

        await shop.UnitOfWork.ExecuteAsync(
            (transaction, _) =>
            {
                transaction.OnCommitted(() => effects++);
                return default;
            },
            CancellationToken.None);
        await Assert.ThrowsAsync<InvalidOperationException>(() => shop.UnitOfWork.ExecuteAsync(
            (transaction, _) =>
            {
                transaction.OnCommitted(() => effects++);
                throw new InvalidOperationException();
            },
            CancellationToken.None));

        Assert.Equal(1, effects);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_work_sees_the_culture_of_its_caller(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, TimeProvider.System);
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("zh-CN");

        var seen = await shop.UnitOfWork.ExecuteAsync(
            (_, _) => new ValueTask<string>(System.Globalization.CultureInfo.CurrentUICulture.Name), CancellationToken.None);

        Assert.Equal("zh-CN", seen);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_transaction_that_is_kept_beyond_its_work_refuses_to_be_used(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, TimeProvider.System);
        Transaction? kept = null;

        await shop.UnitOfWork.ExecuteAsync(
            (transaction, _) =>
            {
                kept = transaction;
                return default;
            },
            CancellationToken.None);

        Assert.Throws<InvalidOperationException>(() => kept!.Context<SampleDb>());
        Assert.Throws<InvalidOperationException>(() => kept!.Publish(new ThingHappened("a", 1)));
    }

    private static Task<int> AddStockAsync(Shop shop, int number, bool fails = false) => shop.UnitOfWork.ExecuteAsync(
        async (transaction, token) =>
        {
            await AddAsync(transaction, number, token);
            return fails ? throw new InvalidOperationException("as asked") : number;
        },
        CancellationToken.None);

    private static async Task AddAsync(Transaction transaction, int number, CancellationToken cancellationToken)
    {
        var db = transaction.Context<SampleDb>();
        db.Stock.Add(new Stock { Id = Guid.CreateVersion7(), OnHand = number });
        await db.SaveChangesAsync(cancellationToken);
    }

    private static Task EndAsync(Shop shop, Action<System.Data.Common.DbTransaction> end) => shop.UnitOfWork.ExecuteAsync(
        async (transaction, token) =>
        {
            await AddAsync(transaction, 5000, token);
            end(transaction.DatabaseTransaction);
        },
        CancellationToken.None);
}
