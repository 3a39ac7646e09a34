using System.Globalization;
using CommunityKit.Cms.Data;
using CommunityKit.Cms.Paths;
using CommunityKit.Cms.Translating;
using CommunityKit.UI.Caching;
using CommunityKit.UI.Views;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Showing;

/// <summary>Pages at the addresses that editors gave them; asked only where no other route is.</summary>
public sealed class ContentController(LiveReads reads, Pages pages, PageUrls urls, IDbContextFactory<CmsDb> reading, FallbackChains chains) : Controller
{
    // Any method, so that a form sent to nowhere is told "not found" and not "not allowed".
    [Route("{**path}", Order = int.MaxValue), IgnoreAntiforgeryToken, SharedPage]
    public async Task<IActionResult> Show(string? path, CancellationToken cancellationToken)
    {
        if (!HttpMethods.IsGet(Request.Method) && !HttpMethods.IsHead(Request.Method))
        {
            return NotFound();
        }

        var asked = PathRules.Normalize(path ?? "");
        PageSharing.Of(HttpContext)?.DependsOn([CmsTags.Path(asked)]);
        var found = Best(await reads.PathsAsync(asked, cancellationToken));
        if (found is null)
        {
            return await RedirectAsync(asked, cancellationToken) ?? NotFound();
        }

        PageSharing.Of(HttpContext)?.DependsOn([CmsTags.Item(found.ItemId)]);
        var item = await reads.FindAsync(found.ItemId, cancellationToken);
        if (item?.Path is null)
        {
            return await RedirectAsync(asked, cancellationToken) ?? StatusCode(StatusCodes.Status410Gone);
        }

        if (item.Path != asked || (path is not null && Request.Path.Value is { Length: > 1 } written && written[^1] == '/'))
        {
            return RedirectPermanent(urls.Of(item.Path) + Request.QueryString.ToUriComponent());
        }

        PageSharing.Of(HttpContext)?.DependsOn([CmsTags.Set(item.SetId)]);
        return this.View(CmsViews.ContentPage, await pages.LiveAsync(item, cancellationToken));
    }

    /// <summary>The reader's language first, then those that stand in for it, then any; what is live before what was.</summary>
    private ContentPath? Best(IReadOnlyList<ContentPath> paths)
    {
        var chain = chains.Of(CultureInfo.CurrentUICulture.Name);
        return paths
            .OrderBy(p => p.State)
            .ThenBy(p => FallbackChains.RankOf(chain, p.Culture))
            .ThenBy(p => p.Culture, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private async Task<IActionResult?> RedirectAsync(string asked, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Redirects.FirstOrDefaultAsync(r => r.From == asked, cancellationToken) is { } redirect && urls.Link(redirect.To) is { } target
            ? redirect.IsPermanent ? RedirectPermanent(target) : Redirect(target)
            : null;
    }
}
