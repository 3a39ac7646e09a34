using CommunityKit.Orders.Tests.Support;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;
using CommunityKit.Testing.Time;

namespace CommunityKit.Orders.Tests.Invariants;

/// <summary>
/// The whole shop as a process that is killed again and again while buyers order, pay, cancel and get money back, and go on with what they
/// were at as soon as it is there again.
/// </summary>
public sealed class KillTests
{
    private const int Buyers = 6;
    private const int Stock = 100_000;

    // Every event and every step of a hook has had its effect once.
    private static readonly string[] LedgerMustBeZero =
    [
        "SELECT COUNT(*) FROM ord_order o WHERE (SELECT COUNT(*) FROM fled_entry e WHERE e.order_id = o.id AND e.what = 'placed') <> 1",
        "SELECT COUNT(*) FROM ord_order o WHERE (SELECT COUNT(*) FROM fled_entry e WHERE e.order_id = o.id AND e.what = 'paid') <> CASE WHEN o.paid_at IS NULL THEN 0 ELSE 1 END",
        "SELECT COUNT(*) FROM ord_order o WHERE (SELECT COUNT(*) FROM fled_entry e WHERE e.order_id = o.id AND e.what = 'cancelled') <> CASE WHEN o.state = 'Cancelled' THEN 1 ELSE 0 END",
        "SELECT COUNT(*) FROM ord_order o WHERE (SELECT COUNT(*) FROM fled_entry e WHERE e.order_id = o.id AND e.what = 'hook-cancelled') <> CASE WHEN o.state = 'Cancelled' THEN 1 ELSE 0 END",
        // A step that comes after the cancellation is left out: that is what the hook is promised.
        "SELECT COUNT(*) FROM ord_order o WHERE o.state <> 'Cancelled' AND (SELECT COUNT(*) FROM fled_entry e WHERE e.order_id = o.id AND e.what = 'hook-placed') <> 1",
        "SELECT COUNT(*) FROM ord_order o WHERE o.state <> 'Cancelled' AND (SELECT COUNT(*) FROM fled_entry e WHERE e.order_id = o.id AND e.what = 'hook-paid') <> CASE WHEN o.paid_at IS NULL THEN 0 ELSE 1 END",
        "SELECT COUNT(*) FROM (SELECT 1 FROM fled_entry WHERE what IN ('hook-placed', 'hook-paid') GROUP BY order_id, what HAVING COUNT(*) > 1) AS twice",
        "SELECT COUNT(*) FROM ord_order o WHERE o.state <> 'Cancelled' AND (SELECT COUNT(*) FROM fled_entry e WHERE e.order_id = o.id AND e.what = 'refunded') <> (SELECT COUNT(*) FROM ord_refund r WHERE r.order_id = o.id)",
        "SELECT COUNT(*) FROM ord_order o WHERE o.state <> 'Cancelled' AND (SELECT COALESCE(SUM(e.amount_minor), 0) FROM fled_entry e WHERE e.order_id = o.id AND e.what = 'hook-refunded') <> o.refunded_minor",
    ];

    private static int Kills => Environment.GetEnvironmentVariable("CK_LONG") == "1" ? 100 : 3;

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_shop_killed_again_and_again_leaves_no_order_half_paid_no_hook_lost_or_doubled_and_makes_no_money(DatabaseKind database)
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        await using var store = await Store.StartAsync(database, Stock, new FakeClock(TimeProvider.System.GetUtcNow()), "fixture.ledger");
        var pieces = await store.CountAsync("SELECT SUM(on_hand) FROM inv_level");
        await store.Host.SuspendAsync();
        var buyers = Enumerable.Range(0, Buyers).Select(_ => new Buyer(store, random.Next())).ToList();
        Uri? address = null;
        for (var i = 0; i < Kills; i++)
        {
            await using var shop = await HostProcess.StartAsync(store.Host.Folder, address);
            address = shop.Address;
            await BuyUntilKilledAsync(shop, buyers, after: random.Next(1, 100));
        }

        await using (var shop = await HostProcess.StartAsync(store.Host.Folder, address))
        {
            await Task.WhenAll(buyers.Select(buyer => buyer.FinishAsync(shop)));
        }

        await store.ResumeAsync();
        await RestAsync(store);

        await Books.AssertAsync(store, $"Seed {seed}");
        await Books.AssertAsync(store, $"Seed {seed}", LedgerMustBeZero);
        Assert.Equal(pieces, await store.CountAsync("SELECT SUM(on_hand) FROM inv_level"));
        var placed = buyers.SelectMany(buyer => buyer.Placed).ToList();
        Assert.Equal(placed.Count, placed.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(placed.Count, await store.CountAsync("SELECT COUNT(*) FROM ord_order"));
        // It has been about something.
        Assert.True(await store.CountAsync("SELECT COUNT(*) FROM ord_refund") > 0, $"Seed {seed}");
        Assert.True(await store.CountAsync("SELECT COUNT(*) FROM ord_order WHERE state = 'Paid'") > 0, $"Seed {seed}");
    }

    private static async Task BuyUntilKilledAsync(HostProcess shop, IReadOnlyList<Buyer> buyers, int after)
    {
        var answers = 0;
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var buying = Task.WhenAll(buyers.Select(buyer => buyer.BuyAsync(shop, () =>
        {
            if (Interlocked.Increment(ref answers) == after)
            {
                enough.TrySetResult();
            }
        })));
        // The buyers never stop by themselves, unless one of them meets what must not be.
        await Task.WhenAny(enough.Task, buying);
        await shop.DisposeAsync();
        await buying;
    }

    /// <summary>Everything that was under way when it died comes to its end: leases run out, the bank is asked again.</summary>
    private static async Task RestAsync(Store store)
    {
        store.Host.Clock.Advance(TimeProvider.System.GetUtcNow() - store.Host.Clock.GetUtcNow());
        for (var minute = 0; minute < 10; minute += 2)
        {
            await store.WaitAsync(TimeSpan.FromMinutes(2));
        }
    }
}
