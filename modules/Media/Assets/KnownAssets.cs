using System.Collections.Concurrent;

namespace CommunityKit.Media.Assets;

/// <summary>
/// The assets that pages show, in memory. Changes made on this node show at once, those of other nodes after ten seconds. Thread-safe.
/// </summary>
internal sealed class KnownAssets(TimeProvider clock)
{
    private const int Most = 4000;
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<Guid, (MediaAsset? Asset, DateTimeOffset At)> _known = new();

    /// <summary>The asset; null when the library has none of this id.</summary>
    public async ValueTask<MediaAsset?> FindAsync(Guid id, AssetReads reads, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_known.TryGetValue(id, out var known) && now - known.At <= MaxAge)
        {
            return known.Asset;
        }

        var asset = (await reads.FindAsync(id, cancellationToken))?.Shown();
        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        _known[id] = (asset, now);
        return asset;
    }

    /// <summary>Reads it anew next time.</summary>
    public void Forget(Guid id) => _known.TryRemove(id, out _);
}
