using CommunityKit.Cms.Data;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Editing;
using CommunityKit.Cms.Items;
using CommunityKit.Cms.Showing;
using CommunityKit.Cms.Types;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Sharing;

/// <summary>
/// A draft behind its link, always as it is now. Nobody may index, keep or pass on its address: it is the key. A link that ended answers that
/// it is gone, one that never was that it was not found.
/// </summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route(Path)]
public sealed class SharedDraftController(
    IDbContextFactory<CmsDb> reading, EditorPages editors, Pages pages, ShareLinks links, ShareDraft shares, PageInfo info, TimeProvider clock) : Controller
{
    public const string Path = "shared-draft";

    [HttpGet("{token}")]
    public async Task<IActionResult> Show(string token, CancellationToken cancellationToken)
    {
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        if (links.Read(token) is not { } id || await FindAsync(id, cancellationToken) is not { } share)
        {
            return NotFound();
        }

        var now = clock.GetUtcNow();
        if (!share.IsOpenAt(now) || await editors.FindAsync(share.ItemId, cancellationToken) is not { DeletedAt: null } item)
        {
            return StatusCode(StatusCodes.Status410Gone);
        }

        await shares.UsedAsync(share, now, cancellationToken);
        var document = item.Document();
        info.Title = document.Text(CommonFields.Title);
        info.NoIndex = true;
        var type = await editors.TypeOfAsync(item, cancellationToken);
        return View("SharedDraft", new SharedDraftPage(share, await pages.BuildAsync(item.Id, item.Type, item.Culture, document, type, cancellationToken)));
    }

    private async Task<DraftShare?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Shares.FirstOrDefaultAsync(s => s.Id == id, cancellationToken);
    }
}
