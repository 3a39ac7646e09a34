using System.Collections.Concurrent;
using System.Globalization;

namespace CommunityKit.Catalog.Queries;

/// <summary>
/// What is known of variants, per language, in the memory of this runtime: every basket and every quote asks for it. Forgotten after every
/// commit of this node that changes goods; on other nodes a fact is at most <see cref="CatalogCache.MaxAge"/> old, and placing an order
/// reads anew in its own transaction. Thread-safe.
/// </summary>
public sealed class KnownFacts(TimeProvider clock)
{
    private const int MaxEntries = 20_000;

    private readonly ConcurrentDictionary<(Guid Id, string Culture), (VariantFacts Facts, DateTimeOffset At)> _known = new();
    private long _generation;

    public void Forget()
    {
        Interlocked.Increment(ref _generation);
        _known.Clear();
    }

    /// <summary>The facts of those variants that exist.</summary>
    /// <param name="ids">Variants.</param>
    /// <param name="read">Reads those that are not known.</param>
    public async ValueTask<IReadOnlyDictionary<Guid, VariantFacts>> GetAsync(
        IReadOnlyCollection<Guid> ids, Func<IReadOnlyCollection<Guid>, Task<IReadOnlyDictionary<Guid, VariantFacts>>> read)
    {
        var culture = CultureInfo.CurrentUICulture.Name;
        var now = clock.GetUtcNow();
        var generation = Interlocked.Read(ref _generation);
        var found = new Dictionary<Guid, VariantFacts>(ids.Count);
        var missing = new List<Guid>();
        foreach (var id in ids)
        {
            if (_known.TryGetValue((id, culture), out var known) && now - known.At <= CatalogCache.MaxAge)
            {
                found[id] = known.Facts;
            }
            else
            {
                missing.Add(id);
            }
        }

        if (missing.Count == 0)
        {
            return found;
        }

        foreach (var (id, facts) in await read(missing))
        {
            found[id] = facts;
            Keep((id, culture), facts, now, generation);
        }

        return found;
    }

    private void Keep((Guid Id, string Culture) key, VariantFacts facts, DateTimeOffset now, long generation)
    {
        if (_known.Count >= MaxEntries)
        {
            _known.Clear();
        }

        _known[key] = (facts, now);

        // A commit since the reading began may have changed what was read.
        if (generation != Interlocked.Read(ref _generation))
        {
            _known.TryRemove(key, out _);
        }
    }
}
