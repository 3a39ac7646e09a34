using CommunityKit.Data.Contexts;
using CommunityKit.Data.Databases;
using CommunityKit.Data.Tests.Worker.Sample;
using CommunityKit.Monetary;
using CommunityKit.Packaging.Problems;
using CommunityKit.Testing.Databases;
using CommunityKit.Texts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CommunityKit.Data.Tests.Conventions;

public sealed class ModuleDbContextTests
{
    private static readonly DateTimeOffset At = new DateTimeOffset(2026, 3, 2, 17, 30, 0, TimeSpan.FromHours(8)).AddTicks(1234567);

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_kind_of_value_is_read_back_equal_and_can_be_filtered(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, TimeProvider.System);
        var order = await AddOrderAsync(shop);

        var read = await shop.ReadAsync(db => db.Orders.SingleAsync());
        var found = await shop.ReadAsync(db => db.Orders
            .Where(o => o.State == OrderState.Placed && o.Price.Minor > 3000 && o.PlacedAt <= At && o.Refund == null && o.Packing.Boxes == 2)
            .Select(o => new { o.Price, o.Title, o.PlacedAt })
            .SingleAsync());

        Assert.Equal(new Money(3990, "CNY"), read.Price);
        Assert.Equal(LocalizedText.Of("zh-CN", "有机大米").With("en", "Organic rice"), found.Title);
        Assert.Equal(At.AddTicks(-7), found.PlacedAt);
        Assert.Equal(TimeSpan.Zero, found.PlacedAt.Offset);
        Assert.Equal((order.Id, "fragile", 1L, null), (read.Id, read.Packing.Note, read.Version, read.Refund));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_two_people_who_edit_one_row_the_second_is_refused_even_for_a_change_inside_json(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, TimeProvider.System);
        var order = await AddOrderAsync(shop);
        var stale = await shop.ReadAsync(db => db.Orders.SingleAsync());

        await EditAsync(order.Id, o => o.Packing.Boxes = 3);
        Assert.Equal(2, (await shop.ReadAsync(db => db.Orders.SingleAsync())).Version);
        await EditAsync(order.Id, o => o.Refund = new Money(100, "CNY"));

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => shop.UnitOfWork.ExecuteAsync(
            async (transaction, token) =>
            {
                var db = transaction.Context<SampleDb>();
                db.Orders.Attach(stale).Entity.State = OrderState.Shipped;
                await db.SaveChangesAsync(token);
            },
            CancellationToken.None));
        var kept = await shop.ReadAsync(db => db.Orders.SingleAsync());
        Assert.Equal((3L, 3, OrderState.Placed, new Money(100, "CNY")), (kept.Version, kept.Packing.Boxes, kept.State, kept.Refund));

        Task EditAsync(Guid id, Action<Order> edit) => shop.UnitOfWork.ExecuteAsync(
            async (transaction, token) =>
            {
                var db = transaction.Context<SampleDb>();
                edit(await db.Orders.SingleAsync(o => o.Id == id, token));
                await db.SaveChangesAsync(token);
            },
            CancellationToken.None);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_reading_context_says_how_to_write_and_the_database_refuses_besides(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var shop = await Shop.OpenAsync(space.Options, TimeProvider.System);
        var factory = shop.Services.GetRequiredService<IDbContextFactory<SampleDb>>();

        // Some connections come from the pool, where others have prepared them; with several open at once the last one is new.
        await using var one = await factory.CreateDbContextAsync();
        await using var other = await factory.CreateDbContextAsync();
        await using var db = await factory.CreateDbContextAsync();
        await one.Database.OpenConnectionAsync();
        await other.Database.OpenConnectionAsync();

        db.Add(new Stock { Id = Guid.CreateVersion7() });
        var saving = await Assert.ThrowsAsync<ProblemException>(() => db.SaveChangesAsync());
        var updating = await Assert.ThrowsAsync<ProblemException>(() => db.Stock.ExecuteDeleteAsync());
        Assert.Equal(("CK1508", "CK1508"), (saving.Problems[0].Code, updating.Problems[0].Code));
        Assert.Contains("transaction.Context<SampleDb>()", saving.Message, StringComparison.Ordinal);

        await db.Database.OpenConnectionAsync();
        var write = () => db.Database.GetDbConnection().ExecuteAsync(null, "DELETE FROM smp_stock", CancellationToken.None);
        if (kind == DatabaseKind.Sqlite)
        {
            Assert.Equal(SQLitePCL.raw.SQLITE_READONLY, (await Assert.ThrowsAsync<SqliteException>(write)).SqliteErrorCode);
        }
        else
        {
            Assert.Equal(PostgresErrorCodes.ReadOnlySqlTransaction, (await Assert.ThrowsAsync<PostgresException>(write)).SqlState);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Tenants_that_share_a_pool_never_read_each_others_rows(DatabaseKind kind)
    {
        var spaces = new List<DatabaseSpace>();
        var shops = new List<Shop>();
        for (var i = 0; i < 4; i++)
        {
            spaces.Add(await TestDatabases.CreateAsync(kind));
            shops.Add(await Shop.OpenAsync(spaces[i].Options, TimeProvider.System));
            await shops[i].UnitOfWork.ExecuteAsync(
                async (transaction, token) =>
                {
                    var db = transaction.Context<SampleDb>();
                    db.Stock.Add(new Stock { Id = Guid.CreateVersion7(), OnHand = i });
                    await db.SaveChangesAsync(token);
                },
                CancellationToken.None);
        }

        await Task.WhenAll(Enumerable.Range(0, 400).Select(n => Task.Run(async () =>
            Assert.Equal(n % 4, await shops[n % 4].ReadAsync(db => db.Stock.Select(s => s.OnHand).SingleAsync())))));

        foreach (var (shop, space) in shops.Zip(spaces))
        {
            await shop.DisposeAsync();
            await space.DisposeAsync();
        }
    }

    [Theory, OnPostgres]
    public async Task Tenants_of_one_server_share_its_connections_for_reading_and_writing(DatabaseKind kind)
    {
        await using var one = await TestDatabases.CreateAsync(kind);
        await using var other = await TestDatabases.CreateAsync(kind);
        var pool = new NpgsqlConnectionStringBuilder(one.Location) { ApplicationName = "pool " + one.Schema }.ConnectionString;
        await using var first = await Shop.OpenAsync(TenantDatabaseOptions.Postgres(pool, one.Schema), TimeProvider.System);
        await using var second = await Shop.OpenAsync(TenantDatabaseOptions.Postgres(pool, other.Schema), TimeProvider.System);
        for (var i = 0; i < 5; i++)
        {
            foreach (var shop in (Shop[])[first, second])
            {
                await shop.ReadAsync(db => db.Stock.CountAsync());
                await shop.PublishAsync(new ThingHappened("a", i));
            }
        }

        await using var connection = await first.Database.OpenReadAsync(CancellationToken.None);
        var backends = await connection.QueryAsync(
            null, "SELECT pid FROM pg_stat_activity WHERE application_name = @name", r => r.GetInt32(0), CancellationToken.None, ("name", "pool " + one.Schema));

        // One for the work above, one that listens, and at most one for a notification under way.
        Assert.InRange(backends.Count, 1, 4);
    }

    [Fact]
    public void Names_become_snake_case()
    {
        Assert.Equal("order_line_id", Data.Conventions.SnakeCase.Of("OrderLineId"));
        Assert.Equal("sku_url2_x", Data.Conventions.SnakeCase.Of("SkuURL2X"));
        Assert.Equal("price_minor", Data.Conventions.SnakeCase.Of("Price_Minor"));
        Assert.Equal("id", Data.Conventions.SnakeCase.Of("ID"));
    }

    [Theory]
    [InlineData(typeof(DecimalDb), "CK1503", "WeighedRow.Weight")]
    [InlineData(typeof(DateTimeDb), "CK1504", "DatedRow.At")]
    [InlineData(typeof(PrefixDb), "CK1501", "Bad-")]
    [InlineData(typeof(TableDb), "CK1502", "rows")]
    public async Task What_would_not_be_the_same_on_both_databases_is_refused_by_name(Type context, string code, string name)
    {
        await using var services = EfServices.Create(DatabaseProvider.Sqlite, NullLoggerFactory.Instance);
        using var db = services.CreateContext(context, null);

        var refused = Assert.Throws<ProblemException>(() => db.Model);

        Assert.Equal(code, refused.Problems[0].Code);
        Assert.Contains(name, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decimal_with_an_explicit_precision_is_let_through()
    {
        await using var services = EfServices.Create(DatabaseProvider.Sqlite, NullLoggerFactory.Instance);
        using var db = services.CreateContext(typeof(PreciseDb), null);

        Assert.Equal("bad_rows", db.Model.GetEntityTypes().Single().GetTableName());
    }

    private static async Task<Order> AddOrderAsync(Shop shop)
    {
        var sku = Guid.CreateVersion7();
        var order = new Order
        {
            Id = Guid.CreateVersion7(), Sku = sku, Price = new Money(3990, "CNY"), PlacedAt = At,
            Title = LocalizedText.Of("zh-CN", "有机大米").With("en", "Organic rice"), Packing = new Packing { Boxes = 2, Note = "fragile" },
        };
        await shop.UnitOfWork.ExecuteAsync(
            async (transaction, token) =>
            {
                var db = transaction.Context<SampleDb>();
                db.Stock.Add(new Stock { Id = sku, OnHand = 1 });
                await db.SaveChangesAsync(token);
                db.Orders.Add(order);
                await db.SaveChangesAsync(token);
            },
            CancellationToken.None);
        return order;
    }

    public sealed class Row
    {
        public Guid Id { get; set; }
    }

    public sealed class WeighedRow
    {
        public Guid Id { get; set; }

        public decimal Weight { get; set; }
    }

    public sealed class DatedRow
    {
        public Guid Id { get; set; }

        public DateTime At { get; set; }
    }

    public sealed class DecimalDb(DbContextOptions<DecimalDb> options) : ModuleDbContext(options)
    {
        public override string TablePrefix => "bad_";

        public DbSet<WeighedRow> Rows => Set<WeighedRow>();
    }

    public sealed class PreciseDb(DbContextOptions<PreciseDb> options) : ModuleDbContext(options)
    {
        public override string TablePrefix => "bad_";

        public DbSet<WeighedRow> Rows => Set<WeighedRow>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<WeighedRow>().Property(r => r.Weight).HasPrecision(10, 3);
    }

    public sealed class DateTimeDb(DbContextOptions<DateTimeDb> options) : ModuleDbContext(options)
    {
        public override string TablePrefix => "bad_";

        public DbSet<DatedRow> Rows => Set<DatedRow>();
    }

    public sealed class PrefixDb(DbContextOptions<PrefixDb> options) : ModuleDbContext(options)
    {
        public override string TablePrefix => "Bad-";

        public DbSet<Row> Rows => Set<Row>();
    }

    public sealed class TableDb(DbContextOptions<TableDb> options) : ModuleDbContext(options)
    {
        public override string TablePrefix => "bad_";

        public DbSet<Row> Rows => Set<Row>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Row>().ToTable("rows");
    }
}
