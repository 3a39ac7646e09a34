using CommunityKit.Pricing.Data;
using CommunityKit.Pricing.FlashSales;
using CommunityKit.Pricing.PriceLists;
using CommunityKit.Pricing.Shipping;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Pricing.Rules;

/// <summary>
/// Keeps the rules in the memory of this runtime. Forgotten after every commit of this node; other nodes ask for the number of the last
/// change after <see cref="MaxAge"/> and read the rules again only when it has grown. Thread-safe.
/// </summary>
public sealed class RuleBooks(IDbContextFactory<PricingDb> reading, TimeProvider clock) : IRuleSource
{
    private Known? _known;
    private long _forgotten;

    public static TimeSpan MaxAge { get; } = TimeSpan.FromSeconds(5);

    /// <summary>Drops everything.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _forgotten);
        Volatile.Write(ref _known, null);
    }

    public ValueTask<RuleBook> CurrentAsync(CancellationToken cancellationToken)
    {
        var known = Volatile.Read(ref _known);
        return known is not null && clock.GetUtcNow() - known.At <= MaxAge ? new(known.Book) : new(ReadAsync(known, cancellationToken));
    }

    private async Task<RuleBook> ReadAsync(Known? known, CancellationToken cancellationToken)
    {
        var forgotten = Interlocked.Read(ref _forgotten);
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        // The number first: a change between the two readings is then read once more, never missed.
        var change = await db.Changes.Select(row => row.Number).FirstAsync(cancellationToken);
        var book = known?.Change == change ? known.Book : await ReadBookAsync(db, cancellationToken);
        if (forgotten == Interlocked.Read(ref _forgotten))
        {
            Volatile.Write(ref _known, new(book, change, clock.GetUtcNow()));
        }

        return book;
    }

    private static async Task<RuleBook> ReadBookAsync(PricingDb db, CancellationToken cancellationToken) => new()
    {
        PriceLists = new PriceListIndex(await db.PriceLists.Where(list => list.IsActive).AsSplitQuery().ToListAsync(cancellationToken)),
        FlashSales = new FlashIndex(await db.FlashSales.Where(sale => sale.IsActive).AsSplitQuery().ToListAsync(cancellationToken)),
        FullReductions = [.. (await db.FullReductions.Where(offer => offer.IsActive).ToListAsync(cancellationToken))
            .OrderByDescending(offer => offer.Priority).ThenBy(offer => offer.Code, StringComparer.Ordinal)],
        Shipping = new ShippingRules(
            await db.DeliveryWays.Where(way => way.IsActive).ToListAsync(cancellationToken), await db.ShippingZones.ToListAsync(cancellationToken)),
        TaxClasses = await db.TaxClasses.ToListAsync(cancellationToken),
    };

    private sealed record Known(RuleBook Book, long Change, DateTimeOffset At);
}
