using System.Globalization;
using CommunityKit.Cms.Data;
using CommunityKit.Cms.Editing;
using CommunityKit.Cms.Taxonomies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Scheduling;

/// <summary>What goes live and what is taken down in a month, in the shop's zone.</summary>
[RequirePermission(CmsPermissions.Edit)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route(ContentPaths.Calendar)]
public sealed class CalendarController(IDbContextFactory<CmsDb> reading, TermReads zone, PageWords words, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string? month, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(zone.Local(clock.GetUtcNow()).DateTime);
        var first = DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) && asked.Year is > 2000 and < 2200
            ? asked
            : new DateOnly(today.Year, today.Month, 1);

        // A day more on each side: which day it is depends on the zone.
        var from = new DateTimeOffset(first.AddDays(-1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var until = new DateTimeOffset(first.AddMonths(1).AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var rows = await db.Schedule
            .Where(s => s.At >= from && s.At < until && s.State != ScheduleState.Cancelled)
            .Join(db.Items, s => s.ItemId, i => i.Id, (s, i) => new { Change = s, i.Title })
            .OrderBy(row => row.Change.At).ThenBy(row => row.Change.Id)
            .ToListAsync(cancellationToken);
        var entries = rows
            .Select(row => new CalendarEntry(row.Change, row.Title, words.ItemUrl(row.Change.ItemId), zone.Local(row.Change.At)))
            .ToLookup(entry => DateOnly.FromDateTime(entry.Local.DateTime));
        return View("Calendar", new CalendarPage(first, today, entries));
    }
}
