using CommunityKit.Data.Databases;
using CommunityKit.Data.Outbox;
using CommunityKit.Data.Tests.Worker.Sample;
using CommunityKit.Data.Work;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Time;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Data.Tests.Invariants;

/// <summary>
/// Random sales, restocks, failures, retries, parked deliveries and swaps. Whatever happens in between, in the end:
/// what was there, plus what came, minus what is there, is what was sold; and every sale had exactly one effect, in the order of the sales.
/// </summary>
public sealed class ConservationTests
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("CK_LONG") == "1";

    private static readonly DeclaredWork With =
        new([EventSubscription.Handler<ThingHappened, RecordThing>(Shop.Module, "record")], [], []);

    [Theory, OnSqlite, OnPostgres]
    public async Task Stock_and_effects_balance_after_any_history(DatabaseKind kind)
    {
        var sequences = (kind, IsLong) switch
        {
            (DatabaseKind.Sqlite, false) => 60,
            (DatabaseKind.Sqlite, true) => 10_000,
            (_, false) => 15,
            (_, true) => 2_000,
        };
        var first = IsLong ? Environment.TickCount : 20260302;
        await using var space = await TestDatabases.CreateAsync(kind);
        var clock = new FakeClock();
        await using var shop = await Shop.OpenAsync(space.Options, clock, With);
        for (var seed = first; seed < first + sequences; seed++)
        {
            try
            {
                await new History(shop, clock, seed).RunAsync();
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Seed {seed} on {kind}: {e.Message}", e);
            }
        }
    }

    private sealed class History(Shop first, FakeClock clock, int seed)
    {
        private const int Skus = 3;
        private readonly Random _random = new(seed);
        private readonly Guid[] _skus = [.. Enumerable.Range(0, Skus).Select(_ => Guid.CreateVersion7())];
        private readonly int[] _put = new int[Skus];
        private readonly List<int>[] _sold = [[], [], []];
        private double _failureRate;

        public async Task RunAsync()
        {
            _failureRate = _random.Next(4) switch { 0 => 0, 1 => 0.9, _ => 0.3 };
            var shop = first;
            shop.Probe.OnSeen = Fail;
            for (var sku = 0; sku < Skus; sku++)
            {
                await PutAsync(shop, sku, _random.Next(8), isNew: true);
            }

            for (var step = _random.Next(5, 30); step > 0; step--)
            {
                switch (_random.Next(8))
                {
                    case 0:
                        await PutAsync(shop, _random.Next(Skus), _random.Next(1, 5), isNew: false);
                        break;
                    case 1:
                        await shop.PumpAsync();
                        break;
                    case 2:
                        clock.Advance(TimeSpan.FromMinutes(_random.Next(1, 90)));
                        await shop.PumpAsync();
                        break;
                    case 3 when _random.Next(4) == 0:
                        shop = await SwapAsync(shop);
                        break;
                    default:
                        await Task.WhenAll(Enumerable.Range(0, _random.Next(1, 4)).Select(_ => SellAsync(shop, _random.Next(Skus), _random.Next(1, 4))));
                        break;
                }
            }

            await SettleAsync();
            if (shop != first)
            {
                await shop.DisposeAsync();
                await first.Database.WriteAsync(first.Runtime.DeclareAsync, CancellationToken.None);
            }

            await CheckAsync();
        }

        private void Fail(string subscriber, ThingHappened thing)
        {
            if (_random.NextDouble() < _failureRate)
            {
                throw new InvalidOperationException("bad luck");
            }
        }

        /// <summary>The next generation; every other one has no handler for the events.</summary>
        private async Task<Shop> SwapAsync(Shop shop)
        {
            var next = await first.NextAsync(_random.Next(2) == 0 ? With : DeclaredWork.None);
            next.Probe.OnSeen = Fail;
            if (shop != first)
            {
                await shop.DisposeAsync();
            }

            return next;
        }

        private Task PutAsync(Shop shop, int sku, int quantity, bool isNew)
        {
            _put[sku] += quantity;
            return shop.UnitOfWork.ExecuteAsync(
                async (transaction, token) =>
                {
                    var db = transaction.Context<SampleDb>();
                    if (isNew)
                    {
                        db.Stock.Add(new Stock { Id = _skus[sku], OnHand = quantity });
                        await db.SaveChangesAsync(token);
                        return;
                    }

                    await db.Stock.Where(s => s.Id == _skus[sku])
                        .TryUpdateAsync(set => set.SetProperty(s => s.OnHand, s => s.OnHand + quantity), token);
                },
                CancellationToken.None);
        }

        private async Task SellAsync(Shop shop, int sku, int quantity)
        {
            var changesItsMind = _random.Next(6) == 0;
            try
            {
                await shop.UnitOfWork.ExecuteAsync(
                    async (transaction, token) =>
                    {
                        var db = transaction.Context<SampleDb>();
                        transaction.Publish(new ThingHappened(_skus[sku].ToString(), quantity));
                        var isSold = await db.Stock.Where(s => s.Id == _skus[sku] && s.OnHand >= quantity)
                            .TryUpdateAsync(set => set.SetProperty(s => s.OnHand, s => s.OnHand - quantity), token);
                        if (!isSold || changesItsMind)
                        {
                            throw new OperationCanceledException("no sale");
                        }

                        transaction.OnCommitted(() =>
                        {
                            lock (_sold)
                            {
                                _sold[sku].Add(quantity);
                            }
                        });
                    },
                    CancellationToken.None);
            }
            catch (OperationCanceledException)
            {
                // Sold out, or the buyer left: nothing may remain of it.
            }
        }

        /// <summary>Luck turns, parked deliveries are sent again, and everything is worked off.</summary>
        private async Task SettleAsync()
        {
            _failureRate = 0;
            await using var last = await first.NextAsync(With);
            foreach (var parked in await last.Desk.DeliveriesAsync("parked", null, 1000, CancellationToken.None))
            {
                Assert.True(await last.Desk.ResendAsync(parked.Position, parked.Subscriber, CancellationToken.None));
            }

            clock.Advance(Backoff.Longest);
            await last.PumpAsync();
            Assert.Empty(await last.Desk.DeliveriesAsync("pending", null, 10, CancellationToken.None));
        }

        private async Task CheckAsync()
        {
            for (var sku = 0; sku < Skus; sku++)
            {
                var id = _skus[sku];
                var onHand = await first.ReadAsync(db => db.Stock.Where(s => s.Id == id).Select(s => s.OnHand).SingleAsync());
                var effects = await first.ReadAsync(db => db.Effects.Where(e => e.Key == id.ToString()).OrderBy(e => e.Id).ToListAsync());
                Assert.Equal(_put[sku] - _sold[sku].Sum(), onHand);
                Assert.Equal(_sold[sku].Order(), effects.Select(e => e.Number).Order());
                Assert.Equal(effects.Count, effects.Select(e => e.EventId).Distinct().Count());

                // Done in the order of publication: no delivery of the key is older than the one before it.
                var doneAt = await DoneAtAsync(id);
                Assert.Equal(doneAt.Order(), doneAt);
            }
        }

        private async Task<List<DateTimeOffset>> DoneAtAsync(Guid sku)
        {
            await using var connection = await first.Database.OpenReadAsync(CancellationToken.None);
            return await connection.QueryAsync(
                null,
                "SELECT done_at FROM ck_delivery WHERE ordering_key = @key ORDER BY position",
                r => r.Instant(0),
                CancellationToken.None,
                ("key", sku.ToString()));
        }
    }
}
