using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Showing;
using CommunityKit.Cms.Types;
using CommunityKit.UI.Blocks;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Texts;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Cms.Editing;

/// <summary>How an item looks: its working copy, or what visitors will see at a time.</summary>
[RequirePermission(CmsPermissions.Edit)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route(ContentPaths.Items + "/{id:guid}/preview")]
public sealed class PreviewController(EditorPages editors, Pages pages, LiveReads reads, Moment moment, PageInfo info) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id, DateTimeOffset? at, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || await editors.FindAsync(id, cancellationToken) is not { } item)
        {
            return NotFound();
        }

        BlockPreview.TurnOn(HttpContext);
        var document = item.Document();
        if (at is not null)
        {
            moment.Set(at.Value);
            if (await reads.FindAsync(id, cancellationToken) is not { } live)
            {
                return View("PreviewNothing", at.Value);
            }

            document = ContentDocument.Parse(live.Document);
        }

        var type = await editors.TypeOfAsync(item, cancellationToken);
        info.Title = document.Text(CommonFields.Title);
        info.NoIndex = true;
        return View("Preview", await pages.BuildAsync(id, item.Type, item.Culture, document, type, cancellationToken));
    }
}
