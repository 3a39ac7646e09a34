using CommunityKit.Catalog.Attributes;
using CommunityKit.Catalog.Brands;
using CommunityKit.Catalog.Categories;
using CommunityKit.Catalog.Data;
using CommunityKit.Catalog.Queries;
using CommunityKit.UI.Caching;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Catalog;

/// <summary>
/// What pages need all the time, in the memory of this runtime: the category tree, counts, choices of filters. Forgotten after every commit
/// of this node; other nodes see a change after <see cref="MaxAge"/> at the latest. Thread-safe.
/// </summary>
public sealed class CatalogCache(IDbContextFactory<CatalogDb> reading, KnownFacts facts, ISharedPages pages, TimeProvider clock)
{
    private const int MaxEntries = 500;

    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, object> _values = new(StringComparer.Ordinal);
    private CachedCounts _counts = new(clock);
    private Aged<CategoryTree>? _tree;
    private long _generation;

    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, DearEntry> _dear = new(StringComparer.Ordinal);

    public static TimeSpan MaxDearAge { get; } = TimeSpan.FromMinutes(1);

    public static TimeSpan MaxAge { get; } = TimeSpan.FromSeconds(10);

    /// <summary>Counts of lists.</summary>
    public CachedCounts Counts => Volatile.Read(ref _counts);

    /// <summary>Drops everything.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _generation);
        Volatile.Write(ref _tree, null);
        Volatile.Write(ref _counts, new CachedCounts(clock));
        _values.Clear();
        facts.Forget();
        pages.Touch(CatalogTags.Goods);
    }

    /// <summary>The categories as they are now.</summary>
    public async ValueTask<CategoryTree> CategoriesAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _tree) is { } known && IsFresh(known))
        {
            return known.Value;
        }

        var generation = Interlocked.Read(ref _generation);
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var tree = new CategoryTree(await db.Categories.ToListAsync(cancellationToken));
        if (generation == Interlocked.Read(ref _generation))
        {
            Volatile.Write(ref _tree, new(tree, clock.GetUtcNow()));
        }

        return tree;
    }

    /// <summary>The brands as they are now.</summary>
    public ValueTask<BrandSet> BrandsAsync(CancellationToken cancellationToken) => GetAsync(
        "brands",
        async ct =>
        {
            await using var db = await reading.CreateDbContextAsync(ct);
            return new BrandSet(await db.Brands.ToListAsync(ct));
        },
        cancellationToken);

    /// <summary>The attributes as they are now.</summary>
    public ValueTask<AttributeSet> AttributesAsync(CancellationToken cancellationToken) => GetAsync(
        "attributes",
        async ct =>
        {
            await using var db = await reading.CreateDbContextAsync(ct);
            return new AttributeSet(await db.Attributes.ToListAsync(ct), await db.AttributeValues.ToListAsync(ct));
        },
        cancellationToken);

    /// <summary>
    /// A value that may be dear to read: then it is kept through commits for up to <see cref="MaxDearAge"/>, else it is forgotten as
    /// everything else is. While a dear one is read anew, all others get the old one.
    /// </summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="key">Names it.</param>
    /// <param name="isDear">Whether reading it was dear.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async ValueTask<T> GetDearAsync<T>(string key, Func<T, bool> isDear, Func<CancellationToken, Task<T>> read, CancellationToken cancellationToken)
        where T : class
    {
        var entry = _dear.GetOrAdd(key, static _ => new DearEntry());
        if (entry.Known is { } known && IsFresh(known))
        {
            return (T)known.Value;
        }

        // With an old value at hand nobody waits; without one everybody waits for the first.
        if (!await entry.Reading.WaitAsync(entry.Known is { IsDear: true } ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, cancellationToken))
        {
            return (T)entry.Known!.Value;
        }

        try
        {
            if (entry.Known is { } other && IsFresh(other))
            {
                return (T)other.Value;
            }

            var generation = Interlocked.Read(ref _generation);
            var value = await read(cancellationToken);
            entry.Known = new(value, clock.GetUtcNow(), generation, IsDear: isDear(value));
            if (_dear.Count > MaxEntries)
            {
                _dear.Clear();
            }

            return value;
        }
        finally
        {
            entry.Reading.Release();
        }
    }

    /// <summary>A value that is read at most once in <see cref="MaxAge"/>, or so: two who miss it at once both read it.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="key">Names it.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async ValueTask<T> GetAsync<T>(string key, Func<CancellationToken, Task<T>> read, CancellationToken cancellationToken)
        where T : class
    {
        if (_values.GetValueOrDefault(key) is Aged<T> known && IsFresh(known))
        {
            return known.Value;
        }

        var generation = Interlocked.Read(ref _generation);
        var value = await read(cancellationToken);
        if (generation == Interlocked.Read(ref _generation))
        {
            if (_values.Count >= MaxEntries)
            {
                _values.Clear();
            }

            _values[key] = new Aged<T>(value, clock.GetUtcNow());
        }

        return value;
    }

    private bool IsFresh<T>(Aged<T> known) => clock.GetUtcNow() - known.At <= MaxAge;

    private bool IsFresh(DearValue known)
    {
        var age = clock.GetUtcNow() - known.At;
        return known.IsDear ? age <= MaxDearAge : age <= MaxAge && known.Generation == Interlocked.Read(ref _generation);
    }

    private sealed class DearEntry
    {
        private volatile DearValue? _known;

        public SemaphoreSlim Reading { get; } = new(1);

        public DearValue? Known
        {
            get => _known;
            set => _known = value;
        }
    }

    private sealed record DearValue(object Value, DateTimeOffset At, long Generation, bool IsDear);

    private sealed record Aged<T>(T Value, DateTimeOffset At);
}
