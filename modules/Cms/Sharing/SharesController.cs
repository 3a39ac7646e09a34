using CommunityKit.Cms.Data;
using CommunityKit.Cms.Editing;
using CommunityKit.Cms.Items;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Cms.Sharing;

/// <summary>Links to a draft for people without an account: make, list, end.</summary>
[RequirePermission(CmsPermissions.Edit)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route(ContentPaths.Items + "/{id:guid}/shares")]
public sealed class SharesController(
    IDbContextFactory<CmsDb> reading, EditorPages editors, ShareDraft shares, ShareLinks links, PageWords words, TimeProvider clock, IStringLocalizer<CmsModule> text) : Controller
{
    private const int MaxShares = 100;

    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken)
    {
        if (await editors.FindAsync(id, cancellationToken) is not { DeletedAt: null } item)
        {
            return NotFound();
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var rows = await db.Shares.Where(s => s.ItemId == id).OrderByDescending(s => s.Id).Take(MaxShares).ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var site = $"{Request.Scheme}://{Request.Host.ToUriComponent()}";
        return View("Shares", new SharesPage(
            item.Title, words.ItemUrl(id), [.. rows.Select(row => (row, row.IsOpenAt(now) ? site + words.UrlOf($"/{SharedDraftController.Path}/{links.TokenOf(row.Id)}") : null))]));
    }

    [HttpPost("")]
    public async Task<IActionResult> Make(Guid id, int days, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || !ShareDraft.Days.Contains(days) || !await shares.MakeAsync(id, days, Items.Editor.Of(User), cancellationToken))
        {
            return NotFound();
        }

        this.Flash(text["share.made"]);
        return Redirect(words.ItemUrl(id) + "/shares");
    }

    [HttpPost("end")]
    public async Task<IActionResult> End(Guid id, Guid share, CancellationToken cancellationToken)
    {
        await shares.EndAsync(id, share, Items.Editor.Of(User), cancellationToken);
        this.Flash(text["share.ended"]);
        return Redirect(words.ItemUrl(id) + "/shares");
    }
}
