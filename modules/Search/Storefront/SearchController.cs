using CommunityKit.UI.Pages;
using CommunityKit.UI.Views;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Search.Storefront;

/// <summary>The search page, and suggestions as one types.</summary>
internal sealed class SearchController(SearchPages pages, Searches searches, PageInfo page, IStringLocalizer<SearchModule> text) : Controller
{
    public const string Path = "/search";
    public const string SuggestPath = "/search/suggest";

    private const int Suggestions = 8;

    [HttpGet(Path)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var model = await pages.BuildAsync(Request, cancellationToken);
        page.Title = model.Text.Length == 0 ? text["search.title"] : text["search.for", model.Text];
        page.CanonicalPath = Path;
        page.NoIndex = true;
        return this.View(SearchViews.SearchPage, model);
    }

    [HttpGet(SuggestPath)]
    public async Task<IActionResult> Suggest(CancellationToken cancellationToken)
    {
        var words = await searches.SuggestAsync(QuestionAddress.TextOf(Request.Query), Suggestions, cancellationToken);
        return PartialView("Suggestions", new SuggestionList(
            [.. words.Select(word => (word, (new QuestionAddress(Request.PathBase + Path, "") { Text = word }).ToString()))]));
    }
}
