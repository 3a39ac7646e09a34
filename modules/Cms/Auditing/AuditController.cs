using System.Globalization;
using CommunityKit.Cms.Data;
using CommunityKit.Cms.Editing;
using CommunityKit.Cms.Items;
using CommunityKit.Cms.Taxonomies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Auditing;

/// <summary>Who did what when: with one item, or with all content.</summary>
[RequirePermission(CmsPermissions.Edit)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AuditController(IDbContextFactory<CmsDb> reading, EditorPages editors, PageWords words, TermReads zone) : Controller
{
    private const int PageSize = 50;
    private const int MaxPeople = 200;
    private static readonly Keyset<AuditEntry> Newest = Keyset<AuditEntry>.By(entry => entry.At, descending: true).ThenBy(entry => entry.Id, descending: true);

    [HttpGet(ContentPaths.Audit)]
    public Task<IActionResult> All(AuditFilter filter, string? after, CancellationToken cancellationToken) =>
        ShowAsync(null, words.UrlOf("/" + ContentPaths.Audit), filter, after, cancellationToken);

    [HttpGet(ContentPaths.Items + "/{id:guid}/audit")]
    public async Task<IActionResult> Item(Guid id, AuditFilter filter, string? after, CancellationToken cancellationToken) =>
        await editors.FindAsync(id, cancellationToken) is { } item
            ? await ShowAsync(item, words.ItemUrl(id) + "/audit", filter, after, cancellationToken)
            : NotFound();

    private async Task<IActionResult> ShowAsync(ContentItem? item, string self, AuditFilter filter, string? after, CancellationToken cancellationToken)
    {
        // What cannot be understood in the address does not count.
        ModelState.Clear();
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var all = item is null ? db.Audit : db.Audit.Where(e => e.ItemId == item.Id);
        var page = await Newest.PageAsync(filter.Apply(all, zone), after, PageSize, cancellationToken);
        return View("Audit", new AuditPage
        {
            Title = item?.Title,
            Url = item is null ? null : words.ItemUrl(item.Id),
            Self = self,
            Filter = filter,
            People = await all.Select(e => e.By).Distinct().OrderBy(name => name).Take(MaxPeople).ToListAsync(cancellationToken),
            Entries = page.Rows,
            Next = page.Next is null ? null : QueryHelpers.AddQueryString(self, Question(filter).Append(new("after", page.Next))),
        });
    }

    private static IEnumerable<KeyValuePair<string, string?>> Question(AuditFilter filter)
    {
        foreach (var (name, value) in new (string, string?)[]
        {
            (nameof(filter.Who), filter.Who),
            (nameof(filter.What), filter.What?.ToString()),
            (nameof(filter.From), filter.From?.ToString("O", CultureInfo.InvariantCulture)),
            (nameof(filter.Until), filter.Until?.ToString("O", CultureInfo.InvariantCulture)),
        })
        {
            if (!string.IsNullOrEmpty(value))
            {
                yield return new(name, value);
            }
        }
    }
}
