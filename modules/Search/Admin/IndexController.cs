using CommunityKit.Search.Feeding;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Search.Admin;

/// <summary>The state of the index, and building it anew.</summary>
[RequirePermission(SearchPermissions.Manage)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route(Path)]
internal sealed class IndexController(ISearchIndex index, SearchFeed feed, IUnitOfWork work, IStringLocalizer<SearchModule> text) : Controller
{
    public const string Path = "admin/settings/search-index";

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View("Index", new IndexPage(await index.StateAsync(cancellationToken), feed.Progress));

    [HttpPost("rebuild")]
    public async Task<IActionResult> Rebuild(CancellationToken cancellationToken)
    {
        await work.ExecuteAsync(
            (transaction, _) =>
            {
                transaction.Enqueue(RebuildWorker.Queue, new RebuildRequest());
                return default;
            },
            cancellationToken);
        this.Flash(text["index.asked"]);
        return Redirect(Request.PathBase + "/" + Path);
    }
}
