using CommunityKit.Inventory.Tests.Support;
using CommunityKit.Testing.Databases;

namespace CommunityKit.Inventory.Tests.Invariants;

/// <summary>Random histories: no piece is made or lost, and the journal tells every one. <c>CK_LONG=1</c> runs ten times as many.</summary>
public sealed class ConservationTests
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("CK_LONG") == "1";

    [Theory, OnSqlite, OnPostgres]
    public async Task No_piece_is_made_or_lost_in_any_history(DatabaseKind kind)
    {
        var histories = (kind, IsLong) switch
        {
            (DatabaseKind.Sqlite, false) => 1_000,
            (DatabaseKind.Sqlite, true) => 10_000,
            (_, false) => 30,
            (_, true) => 1_000,
        };
        var first = IsLong ? Environment.TickCount : 20260401;
        await using var warehouse = await Warehouse.OpenAsync(kind);
        Guid[] places = [await warehouse.MainAsync(), await warehouse.AddLocationAsync("second", 1)];
        Guid[] goods = [];
        for (var i = 0; i < histories; i++)
        {
            if (i % 50 == 0)
            {
                goods = [await warehouse.AddAsync(10), await warehouse.AddAsync(4), await warehouse.AddAsync(3, oversells: true)];
            }

            try
            {
                await new StockMachine(warehouse, goods, places, first + i).RunAsync();
                if (i % 50 == 49 || i == histories - 1)
                {
                    Assert.Empty(await warehouse.BreaksAsync());
                }
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Seed {first + i} on {kind}: {e.Message}", e);
            }
        }
    }
}
