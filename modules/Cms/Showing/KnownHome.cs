using CommunityKit.UI.Caching;

namespace CommunityKit.Cms.Showing;

/// <summary>
/// Whether an editor's page stands at <c>/</c>, in memory: every visit of the home page asks. Changes made here show at once, those of other
/// nodes after ten seconds. Thread-safe.
/// </summary>
public sealed class KnownHome(ISharedPages pages, TimeProvider clock)
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(10);

    private Kept? _kept;

    /// <summary>True when a page is live at <c>/</c> in any language.</summary>
    public async ValueTask<bool> StandsAsync(LiveReads reads, CancellationToken cancellationToken)
    {
        var version = pages.VersionOf(CmsTags.Lists);
        if (Volatile.Read(ref _kept) is { } kept && kept.Version == version && clock.GetUtcNow() - kept.At <= MaxAge)
        {
            return kept.Stands;
        }

        var stands = await reads.HasHomeAsync(cancellationToken);
        Volatile.Write(ref _kept, new(stands, version, clock.GetUtcNow()));
        return stands;
    }

    private sealed record Kept(bool Stands, long Version, DateTimeOffset At);
}
