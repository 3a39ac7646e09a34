using CommunityKit.Data.Databases;
using CommunityKit.Data.Tests.Worker.Sample;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Time;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Data.Tests.Contention;

public sealed class ContentionTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Ten_thousand_claims_of_sixty_four_clients_for_a_hundred_units_sell_exactly_a_hundred(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, TimeProvider.System);
        var sku = await AddStockAsync(shop, 100);
        var flags = new SoldOutFlags(TimeProvider.System);
        var sold = 0;

        await ClientsAsync(64, 10_000, async () =>
        {
            var check = flags.Check(sku.ToString());
            if (check.IsSoldOut)
            {
                return;
            }

            var isMine = await shop.UnitOfWork.ExecuteAsync(
                (transaction, token) => new ValueTask<bool>(ClaimAsync(transaction.Context<SampleDb>(), sku, token)), CancellationToken.None);
            if (isMine)
            {
                Interlocked.Increment(ref sold);
            }
            else
            {
                flags.Mark(check);
            }
        });

        Assert.Equal(100, sold);
        Assert.Equal(0, await shop.ReadAsync(db => db.Stock.Select(s => s.OnHand).SingleAsync()));
    }

    [Theory, OnPostgres]
    public async Task The_same_storm_by_read_and_then_write_oversells_so_the_test_above_bites(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, TimeProvider.System);
        var sku = await AddStockAsync(shop, 100);
        var sold = 0;

        await ClientsAsync(24, 1_000, () => shop.UnitOfWork.ExecuteAsync(
            async (transaction, token) =>
            {
                var db = transaction.Context<SampleDb>();
                var onHand = await db.Stock.Where(s => s.Id == sku).Select(s => s.OnHand).SingleAsync(token);
                if (onHand > 0)
                {
                    await db.Stock.Where(s => s.Id == sku).ExecuteUpdateAsync(set => set.SetProperty(s => s.OnHand, onHand - 1), token);
                    Interlocked.Increment(ref sold);
                }
            },
            CancellationToken.None));

        Assert.True(sold > 100, $"Only {sold} were sold of 100: the storm is too weak to prove anything.");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_group_of_three_takes_exactly_three_members_and_is_full_once(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, TimeProvider.System);
        var group = Guid.CreateVersion7();
        await shop.Database.WriteAsync(
            (scope, token) => new ValueTask(scope.ExecuteAsync(
                "INSERT INTO smp_groups (id, size, joined, state) VALUES (@id, 3, 1, 'open')", token, ("id", group))),
            CancellationToken.None);
        var (joined, full) = (0, 0);

        await ClientsAsync(32, 2_000, async () =>
        {
            var state = await shop.UnitOfWork.ExecuteAsync((transaction, token) => JoinAsync(transaction, group, token), CancellationToken.None);
            Interlocked.Add(ref joined, state is null ? 0 : 1);
            Interlocked.Add(ref full, state == "full" ? 1 : 0);
        });

        Assert.Equal((2, 1), (joined, full));
        await using var connection = await shop.Database.OpenReadAsync(CancellationToken.None);
        Assert.Equal(2, (await connection.QueryAsync(null, "SELECT user_id FROM smp_members", r => r.GetGuid(0), CancellationToken.None)).Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Unit_rows_are_claimed_all_or_none_and_never_twice(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, TimeProvider.System);
        var units = new UnitRows("smp_units", "pool_id", "owner_id");
        var pool = Guid.CreateVersion7();
        await shop.Database.WriteAsync(
            async (scope, token) =>
            {
                for (var i = 0; i < 100; i++)
                {
                    await scope.ExecuteAsync(
                        "INSERT INTO smp_units (id, pool_id) VALUES (@id, @pool)", token, ("id", Guid.CreateVersion7()), ("pool", pool));
                }
            },
            CancellationToken.None);
        var claimed = new System.Collections.Concurrent.ConcurrentBag<Guid>();
        var buyer = Guid.CreateVersion7();

        await ClientsAsync(24, 400, async () =>
        {
            var mine = await shop.UnitOfWork.ExecuteAsync(
                async (transaction, token) => await units.ClaimAsync(transaction, pool, Guid.CreateVersion7(), 3, token), CancellationToken.None);
            Assert.True(mine.Count is 0 or 3);
            foreach (var unit in mine)
            {
                claimed.Add(unit);
            }
        });
        var rest = await shop.UnitOfWork.ExecuteAsync(
            async (transaction, token) => await units.ClaimAsync(transaction, pool, buyer, 1, token), CancellationToken.None);

        Assert.Equal(99, claimed.Count);
        Assert.Equal(99, claimed.Distinct().Count());
        Assert.Single(rest);
        Assert.Equal(1, await shop.UnitOfWork.ExecuteAsync(
            async (transaction, token) => await units.ReleaseAsync(transaction, pool, buyer, token), CancellationToken.None));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_many_inserts_with_one_key_exactly_one_wins_and_the_losers_transactions_go_on(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, TimeProvider.System);
        var key = Guid.CreateVersion7();
        var wins = 0;

        await ClientsAsync(16, 160, () => shop.UnitOfWork.ExecuteAsync(
            async (transaction, token) =>
            {
                var db = transaction.Context<SampleDb>();
                var isFirst = await db.TryInsertAsync(new Stock { Id = key, OnHand = 1 }, token);
                Interlocked.Add(ref wins, isFirst ? 1 : 0);
                db.Effects.Add(new Effect { Id = Guid.CreateVersion7(), EventId = key, Subscriber = "try", Key = "k" });
                await db.SaveChangesAsync(token);
            },
            CancellationToken.None));

        Assert.Equal(1, wins);
        Assert.Equal(160, await shop.ReadAsync(db => db.Effects.CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_condition_that_names_several_rows_changes_none_of_them(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, TimeProvider.System);
        await AddStockAsync(shop, 5);
        await AddStockAsync(shop, 6);

        await Assert.ThrowsAsync<InvalidOperationException>(() => shop.UnitOfWork.ExecuteAsync(
            async (transaction, token) => await transaction.Context<SampleDb>().Stock.Where(s => s.OnHand > 1)
                .TryUpdateAsync(set => set.SetProperty(s => s.OnHand, 0), token),
            CancellationToken.None));

        Assert.Equal([5, 6], (await shop.ReadAsync(db => db.Stock.Select(s => s.OnHand).ToListAsync())).Order());
    }

    [Theory, OnPostgres]
    public async Task On_postgres_a_deadlock_is_tried_again_until_both_are_done(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, TimeProvider.System);
        Guid[] skus = [await AddStockAsync(shop, 10), await AddStockAsync(shop, 10)];
        using var both = new Barrier(2);
        var attempts = 0;

        await Task.WhenAll(Enumerable.Range(0, 2).Select(n => Task.Run(() => shop.UnitOfWork.ExecuteAsync(
            async (transaction, token) =>
            {
                var db = transaction.Context<SampleDb>();
                var attempt = Interlocked.Increment(ref attempts);
                await ClaimAsync(db, skus[n], token);
                if (attempt <= 2)
                {
                    both.SignalAndWait();
                }

                await ClaimAsync(db, skus[1 - n], token);
            },
            CancellationToken.None))));

        Assert.Equal(3, attempts);
        Assert.Equal([8, 8], await shop.ReadAsync(db => db.Stock.Select(s => s.OnHand).ToListAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_the_database_refused_is_told_apart(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, TimeProvider.System);
        var sku = await AddStockAsync(shop, 1);

        var unique = await FailureAsync(shop, db => db.Add(new Stock { Id = sku }));
        var check = await FailureAsync(shop, db => db.Add(new Stock { Id = Guid.CreateVersion7(), OnHand = -1 }));
        var foreignKey = await FailureAsync(shop, db => db.Add(new Order { Id = Guid.CreateVersion7(), Sku = Guid.CreateVersion7(), Price = new(1, "CNY") }));

        Assert.Equal((true, false, false), Kinds(unique));
        Assert.Equal((false, true, false), Kinds(check));
        Assert.Equal((false, false, true), Kinds(foreignKey));

        static (bool Unique, bool Check, bool ForeignKey) Kinds(Exception e) =>
            (DatabaseErrors.IsUniqueViolation(e), DatabaseErrors.IsCheckViolation(e), DatabaseErrors.IsForeignKeyViolation(e));
    }

    [Fact]
    public void A_restock_overtakes_a_mark_and_a_flag_does_not_last()
    {
        var clock = new FakeClock();
        var flags = new SoldOutFlags(clock);
        var attempt = flags.Check("sku");

        flags.Clear("sku");
        flags.Mark(attempt);
        Assert.False(flags.Check("sku").IsSoldOut);

        flags.Mark(flags.Check("sku"));
        Assert.True(flags.Check("sku").IsSoldOut);
        Assert.False(flags.Check("other").IsSoldOut);
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.False(flags.Check("sku").IsSoldOut);
    }

    private static async Task ClientsAsync(int clients, int calls, Func<Task> call)
    {
        var left = calls;
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                await call();
            }
        })));
    }

    private static Task<bool> ClaimAsync(SampleDb db, Guid sku, CancellationToken cancellationToken) =>
        db.Stock.Where(s => s.Id == sku && s.OnHand >= 1)
            .TryUpdateAsync(set => set.SetProperty(s => s.OnHand, s => s.OnHand - 1), cancellationToken);

    private static async ValueTask<string?> JoinAsync(Transaction transaction, Guid group, CancellationToken cancellationToken)
    {
        var states = await transaction.Connection.QueryAsync(
            transaction.DatabaseTransaction,
            """
            UPDATE smp_groups SET joined = joined + 1, state = CASE WHEN joined + 1 = size THEN 'full' ELSE state END
            WHERE id = @id AND state = 'open' AND joined < size RETURNING state
            """,
            r => r.GetString(0),
            cancellationToken,
            ("id", group));
        if (states is not [var state])
        {
            return null;
        }

        await transaction.Connection.ExecuteAsync(
            transaction.DatabaseTransaction,
            "INSERT INTO smp_members (group_id, user_id) VALUES (@group, @user)",
            cancellationToken,
            ("group", group),
            ("user", Guid.CreateVersion7()));
        return state;
    }

    private static async Task<Guid> AddStockAsync(Shop shop, int onHand)
    {
        var id = Guid.CreateVersion7();
        await shop.UnitOfWork.ExecuteAsync(
            async (transaction, token) =>
            {
                var db = transaction.Context<SampleDb>();
                db.Stock.Add(new Stock { Id = id, OnHand = onHand });
                await db.SaveChangesAsync(token);
            },
            CancellationToken.None);
        return id;
    }

    private static Task<DbUpdateException> FailureAsync(Shop shop, Action<SampleDb> change) =>
        Assert.ThrowsAsync<DbUpdateException>(() => shop.UnitOfWork.ExecuteAsync(
            async (transaction, token) =>
            {
                change(transaction.Context<SampleDb>());
                await transaction.Context<SampleDb>().SaveChangesAsync(token);
            },
            CancellationToken.None));
}
