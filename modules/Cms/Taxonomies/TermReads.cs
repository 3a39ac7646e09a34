using System.Text.Json;
using CommunityKit.Cms.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Taxonomies;

/// <summary>Terms and their labels, and times in the shop's zone.</summary>
public sealed class TermReads(IDbContextFactory<CmsDb> reading, ISettings<ShopSettings> shop)
{
    /// <summary>The terms of a taxonomy in order.</summary>
    public async Task<IReadOnlyList<Term>> OfAsync(string taxonomy, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Terms.Where(term => term.Taxonomy == taxonomy).OrderBy(term => term.Position).ThenBy(term => term.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Labels of the terms of a field's value, in order; terms that are gone are left out.</summary>
    public async Task<IReadOnlyList<string>> LabelsAsync(JsonElement value, CancellationToken cancellationToken)
    {
        var ids = value.EnumerateArray().Where(id => id.ValueKind == JsonValueKind.String && id.TryGetGuid(out _)).Select(id => id.GetGuid()).ToList();
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var terms = await db.Terms.Where(term => ids.Contains(term.Id)).OrderBy(term => term.Position).ToListAsync(cancellationToken);
        return [.. terms.Select(term => term.Label.For())];
    }

    /// <summary>An instant in the shop's zone.</summary>
    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone());

    /// <summary>The UTC instant at which a day begins in the shop's zone.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var wall = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(DateTime.SpecifyKind(wall, DateTimeKind.Utc) - Zone().GetUtcOffset(wall), TimeSpan.Zero);
    }

    private TimeZoneInfo Zone() => TimeZoneInfo.TryFindSystemTimeZoneById(shop.Current.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;
}
