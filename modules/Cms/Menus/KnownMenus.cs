using System.Collections.Concurrent;
using CommunityKit.Cms.Data;
using CommunityKit.UI.Caching;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Menus;

/// <summary>
/// Menus in memory, and where their links lead: every page shows them. Changes made here show at once, those of other nodes after ten
/// seconds. Thread-safe.
/// </summary>
public sealed class KnownMenus(ISharedPages pages, TimeProvider clock)
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(10);

    private Kept? _kept;

    /// <summary>The links of all menus by name.</summary>
    public async ValueTask<IReadOnlyDictionary<string, IReadOnlyList<MenuLink>>> LinksAsync(
        IDbContextFactory<CmsDb> reading, CancellationToken cancellationToken)
    {
        if (Current() is { } kept)
        {
            return kept.Menus;
        }

        var (menuVersion, contentVersion, now) = (pages.VersionOf(CmsTags.Menus), pages.VersionOf(CmsTags.Lists), clock.GetUtcNow());
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var rows = await db.Menus.ToListAsync(cancellationToken);
        var menus = rows.ToDictionary(row => row.Name, row => MenuReads.Parse(row.Links), StringComparer.Ordinal);
        Volatile.Write(ref _kept, new(menus, new(StringComparer.Ordinal), menuVersion, contentVersion, now));
        return menus;
    }

    /// <summary>Where the things are that menus lead to, in a language.</summary>
    public async ValueTask<IReadOnlyDictionary<string, string?>> PathsAsync(string culture, Func<Task<Dictionary<string, string?>>> read)
    {
        if (Current() is { } kept && kept.Paths.TryGetValue(culture, out var known))
        {
            return known;
        }

        var paths = await read();
        Current()?.Paths.TryAdd(culture, paths);
        return paths;
    }

    private Kept? Current() => Volatile.Read(ref _kept) is { } kept
        && kept.MenuVersion == pages.VersionOf(CmsTags.Menus) && kept.ContentVersion == pages.VersionOf(CmsTags.Lists) && clock.GetUtcNow() - kept.At <= MaxAge
            ? kept
            : null;

    private sealed record Kept(
        Dictionary<string, IReadOnlyList<MenuLink>> Menus,
        ConcurrentDictionary<string, Dictionary<string, string?>> Paths,
        long MenuVersion,
        long ContentVersion,
        DateTimeOffset At);
}
