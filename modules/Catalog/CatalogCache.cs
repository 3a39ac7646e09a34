using CommunityKit.Catalog.Categories;
using CommunityKit.Catalog.Data;
using CommunityKit.UI.Caching;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Catalog;

/// <summary>
/// What pages need all the time, in the memory of this runtime: the category tree, counts, choices of filters. Forgotten after every commit
/// of this node; other nodes see a change after <see cref="MaxAge"/> at the latest. Thread-safe.
/// </summary>
public sealed class CatalogCache(IDbContextFactory<CatalogDb> reading, ISharedPages pages, TimeProvider clock)
{
    private const int MaxEntries = 500;

    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, object> _values = new(StringComparer.Ordinal);
    private CachedCounts _counts = new(clock);
    private Aged<CategoryTree>? _tree;
    private long _generation;

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

    private sealed record Aged<T>(T Value, DateTimeOffset At);
}
