using System.Text.Json;
using CommunityKit.Cms.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Menus;

/// <summary>Menus in memory: every page shows them. Changes made here show at once, those of other nodes after ten seconds. Thread-safe.</summary>
public sealed class MenuReads(IDbContextFactory<CmsDb> reading, TimeProvider clock)
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(10);

    private Kept? _kept;

    /// <summary>The links of a menu; none when there is no such menu.</summary>
    public async ValueTask<IReadOnlyList<MenuLink>> LinksAsync(string menu, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _kept) is not { } kept || clock.GetUtcNow() - kept.At > MaxAge)
        {
            await using var db = await reading.CreateDbContextAsync(cancellationToken);
            var rows = await db.Menus.ToListAsync(cancellationToken);
            kept = new(rows.ToDictionary(row => row.Name, row => Parse(row.Links), StringComparer.Ordinal), clock.GetUtcNow());
            Volatile.Write(ref _kept, kept);
        }

        return kept.Menus.TryGetValue(menu, out var links) ? links : [];
    }

    /// <summary>Reads anew next time.</summary>
    public void Forget() => Volatile.Write(ref _kept, null);

    internal static IReadOnlyList<MenuLink> Parse(string json) => JsonSerializer.Deserialize(json, MenuJson.Default.ListMenuLink) ?? [];

    private sealed record Kept(Dictionary<string, IReadOnlyList<MenuLink>> Menus, DateTimeOffset At);
}
