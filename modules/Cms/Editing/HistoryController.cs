using CommunityKit.Cms.Comparing;
using CommunityKit.Cms.Data;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Items;
using CommunityKit.Cms.Scheduling;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Cms.Editing;

/// <summary>The history of an item: compare, bring back; and its end: take down, delete, bring back.</summary>
[RequirePermission(CmsPermissions.Edit)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route(ContentPaths.Items + "/{id:guid}")]
public sealed class HistoryController(
    IDbContextFactory<CmsDb> reading,
    EditorPages editors,
    RestoreVersion restore,
    TakeDown takeDown,
    ScheduleItem schedule,
    PageWords words,
    BlockForms blocks,
    IStringLocalizer<CmsModule> text) : Controller
{
    private const int MaxVersions = 500;

    [HttpGet("versions")]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancellationToken)
    {
        if (await editors.FindAsync(id, cancellationToken) is not { } item)
        {
            return NotFound();
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return View("History", new HistoryPage(item.Title, words.ItemUrl(id), item.LiveVersion, await EditorPages.VersionsAsync(db, id, MaxVersions, cancellationToken)));
    }

    /// <summary>What changed from one version to another; the one before when none is named, the working copy for 0.</summary>
    [HttpGet("versions/{number:int}")]
    public async Task<IActionResult> Compare(Guid id, int number, int? against, CancellationToken cancellationToken)
    {
        var item = await editors.FindAsync(id, cancellationToken);
        var older = against ?? (number > 0 ? number : (item?.LastVersion ?? 0) + 1) - 1;
        if (item is null || await DocumentAsync(item, number, cancellationToken) is not { } newer)
        {
            return NotFound();
        }

        var before = older <= 0 && against is null ? ContentDocument.Empty : await DocumentAsync(item, older, cancellationToken);
        if (before is null)
        {
            return NotFound();
        }

        return View("Compare", new ComparePage(item.Title, words.ItemUrl(id), older, number, Comparison.Of(before, newer), blocks, words));
    }

    [HttpPost("restore")]
    public async Task<IActionResult> Restore(Guid id, int number, CancellationToken cancellationToken)
    {
        var result = await restore.RunAsync(id, number, Items.Editor.Of(User), cancellationToken);
        if (result.Outcome != SaveOutcome.Done)
        {
            return NotFound();
        }

        this.Flash(text["flash.restored", number, result.Version!]);
        return ToEditor(id);
    }

    [HttpPost("down"), RequirePermission(CmsPermissions.Publish)]
    public async Task<IActionResult> Down(Guid id, CancellationToken cancellationToken)
    {
        if ((await takeDown.RunAsync(id, Items.Editor.Of(User), cancellationToken)).Outcome != SaveOutcome.Done)
        {
            return NotFound();
        }

        this.Flash(text["flash.down"]);
        return ToEditor(id);
    }

    [HttpPost("delete"), RequirePermission(CmsPermissions.Publish)]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken)
    {
        if ((await takeDown.DeleteAsync(id, Items.Editor.Of(User), cancellationToken)).Outcome != SaveOutcome.Done)
        {
            return NotFound();
        }

        this.Flash(text["flash.deleted"]);
        return ToEditor(id);
    }

    [HttpPost("undelete"), RequirePermission(CmsPermissions.Publish)]
    public async Task<IActionResult> Undelete(Guid id, CancellationToken cancellationToken)
    {
        if ((await takeDown.UndeleteAsync(id, Items.Editor.Of(User), cancellationToken)).Outcome != SaveOutcome.Done)
        {
            return NotFound();
        }

        this.Flash(text["flash.undeleted"]);
        return ToEditor(id);
    }

    [HttpPost("unschedule"), RequirePermission(CmsPermissions.Publish)]
    public async Task<IActionResult> Unschedule(Guid id, Guid change, CancellationToken cancellationToken)
    {
        this.Flash(text[await schedule.CancelAsync(id, change, Items.Editor.Of(User), cancellationToken) ? "flash.unscheduled" : "flash.tooLate"]);
        return ToEditor(id);
    }

    private RedirectResult ToEditor(Guid id) => Redirect(words.ItemUrl(id));

    private async Task<ContentDocument?> DocumentAsync(ContentItem item, int number, CancellationToken cancellationToken)
    {
        if (number == 0)
        {
            return item.Document();
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var json = await db.Versions.Where(v => v.ItemId == item.Id && v.Number == number).Select(v => v.Document).FirstOrDefaultAsync(cancellationToken);
        return json is null ? null : ContentDocument.Parse(json);
    }
}
