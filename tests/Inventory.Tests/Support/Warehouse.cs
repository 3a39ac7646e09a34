using CommunityKit.Data;
using CommunityKit.Inventory.Data;
using CommunityKit.Inventory.Reservations;
using CommunityKit.Inventory.Variants;
using CommunityKit.Settings;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Inventory.Tests.Support;

/// <summary>
/// The module's tables in a real shop, and its reservations beside the host: both work on the same rows, so what the tests do here the
/// shop's own jobs and pages see.
/// </summary>
internal sealed class Warehouse : IAsyncDisposable
{
    private Warehouse(ModuleTestHost host, ISettings<ShopSettings> settings)
    {
        Host = host;
        Flags = new SoldOutFlags(host.Clock);
        Open = new OpenVariants(Catalog, settings);
        Stock = new Stock(Flags, Open);
    }

    public ModuleTestHost Host { get; }

    public CatalogOfFacts Catalog { get; } = new();

    public SoldOutFlags Flags { get; }

    public OpenVariants Open { get; }

    public Stock Stock { get; }

    public static async Task<Warehouse> OpenAsync(DatabaseKind kind)
    {
        var host = await ModuleTestHost.StartAsync(new ModuleTestOptions { Modules = ["communitykit.inventory"], Database = kind });
        return new Warehouse(host, await host.WithAsync<ISettings<ShopSettings>, ISettings<ShopSettings>>(Task.FromResult));
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    public Task<T> DoAsync<T>(Func<Transaction, ValueTask<T>> work) =>
        Host.WithAsync<IUnitOfWork, T>(unit => unit.ExecuteAsync((transaction, _) => work(transaction), CancellationToken.None));

    public Task DoAsync(Func<Transaction, ValueTask> work) => DoAsync(async transaction =>
    {
        await work(transaction);
        return true;
    });

    /// <summary>A variant with so many pieces at the first location.</summary>
    public async Task<Guid> AddAsync(int pieces, bool oversells = false)
    {
        var id = Catalog.Add(pieces, oversells: oversells);
        await DoAsync(transaction => Open.OpenAsync(transaction, [id], CancellationToken.None));
        return id;
    }

    public async Task<Guid> AddLocationAsync(string code, int position)
    {
        var id = Guid.CreateVersion7();
        await DoAsync(async transaction =>
        {
            await transaction.ExecuteSqlAsync(
                """INSERT INTO inv_location (id, code, name, position, is_active, version) VALUES (@id, @code, '{"en":"L","zh-CN":"L"}', @position, TRUE, 1)""",
                CancellationToken.None,
                ("id", id),
                ("code", code),
                ("position", position));
            await transaction.ExecuteSqlAsync(
                "INSERT INTO inv_level (variant_id, location_id, on_hand, reserved, safety, overdraw, promised_short) SELECT variant_id, @id, 0, 0, 0, 0, 0 FROM inv_variant WHERE is_counted",
                CancellationToken.None,
                ("id", id));
        });
        return id;
    }

    public Task<Guid> MainAsync() => DoAsync(async transaction =>
        (await transaction.QuerySqlAsync("SELECT id FROM inv_location WHERE code = 'main'", row => row.GetGuid(0), CancellationToken.None))[0]);

    public Task<ReservationResult> ReserveAsync(Guid owner, params (Guid Variant, int Pieces)[] wanted) =>
        ReserveAsync(owner, TimeSpan.FromMinutes(15), location: null, wanted);

    public Task<ReservationResult> ReserveAsync(Guid owner, TimeSpan time, Guid? location, params (Guid Variant, int Pieces)[] wanted)
    {
        var lines = wanted.Select((want, i) => new ReservationLine(LineOf(owner, i), want.Variant, want.Pieces)).ToList();
        var request = new ReservationRequest(owner, lines, Host.Clock.GetUtcNow() + time) { LocationId = location };
        return DoAsync(transaction => Stock.ReserveAsync(transaction, request, CancellationToken.None));
    }

    /// <summary>Id of the n-th line of an owner.</summary>
    public static Guid LineOf(Guid owner, int index)
    {
        var bytes = owner.ToByteArray();
        bytes[^1] ^= (byte)(index + 1);
        return new Guid(bytes);
    }

    /// <summary>Pieces on hand and promised, all locations together.</summary>
    public Task<(int OnHand, int Reserved)> LevelAsync(Guid variant) => DoAsync(async transaction =>
        (await transaction.QuerySqlAsync(
            "SELECT CAST(SUM(on_hand) AS INTEGER), CAST(SUM(reserved) AS INTEGER) FROM inv_level WHERE variant_id = @id",
            row => (row.GetInt32(0), row.GetInt32(1)),
            CancellationToken.None,
            ("id", variant)))[0]);

    /// <summary>Every rule that must hold whatever happened; each statement finds what breaks it.</summary>
    public Task<List<string>> BreaksAsync() => DoAsync(async transaction =>
    {
        var broken = new List<string>();
        foreach (var (rule, sql) in Rules)
        {
            var count = await transaction.QuerySqlAsync($"SELECT COUNT(*) FROM ({sql}) broken", row => row.GetInt64(0), CancellationToken.None);
            if (count[0] > 0)
            {
                broken.Add($"{rule}: {count[0]}");
            }
        }

        return broken;
    });

    private static readonly (string Rule, string Sql)[] Rules =
    [
        ("the journal adds up to what is on hand and promised",
            """
            SELECT l.variant_id FROM inv_level l
            LEFT JOIN (SELECT variant_id, location_id, SUM(on_hand_delta) AS h, SUM(reserved_delta) AS r FROM inv_movement GROUP BY variant_id, location_id) m
                ON m.variant_id = l.variant_id AND m.location_id = l.location_id
            WHERE l.on_hand <> COALESCE(m.h, 0) OR l.reserved <> COALESCE(m.r, 0)
            """),
        ("what is promised is the sum of the reservations",
            """
            SELECT l.variant_id FROM inv_level l
            LEFT JOIN (SELECT variant_id, location_id, SUM(quantity) AS q FROM inv_reservation GROUP BY variant_id, location_id) r
                ON r.variant_id = l.variant_id AND r.location_id = l.location_id
            WHERE l.reserved <> COALESCE(r.q, 0)
            """),
        ("what was shipped and returned is what the journal says",
            """
            SELECT r.variant_id FROM (SELECT variant_id, location_id, SUM(shipped) AS s, SUM(returned) AS b FROM inv_reservation
                WHERE location_id <> '00000000-0000-0000-0000-000000000000' GROUP BY variant_id, location_id) r
            LEFT JOIN (SELECT variant_id, location_id,
                SUM(CASE WHEN kind = 'Shipped' THEN -on_hand_delta ELSE 0 END) AS s, SUM(CASE WHEN kind = 'Returned' THEN on_hand_delta ELSE 0 END) AS b
                FROM inv_movement GROUP BY variant_id, location_id) m ON m.variant_id = r.variant_id AND m.location_id = r.location_id
            WHERE r.s <> m.s OR r.b <> m.b
            """),
    ];
}
