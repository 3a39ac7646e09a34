using CommunityKit.UI.Admin;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Search.Admin;

/// <summary>What customers find, in the palette, with the pages that the staff member may see besides.</summary>
internal sealed class IndexSearch(Searches searches, IStringLocalizer<SearchModule> text) : IAdminSearch
{
    public string Permission => SearchPermissions.Manage;

    public async ValueTask<IReadOnlyList<AdminSearchHit>> FindAsync(string words, int limit, CancellationToken cancellationToken)
    {
        var found = await searches.FindAsync(new SearchRequest(words) { Limit = limit }, isCounted: false, cancellationToken);
        return [.. found.Hits.Where(hit => !hit.IsSimilar).Select(hit => new AdminSearchHit(hit.Title.ToString(), text["admin.inShop"], hit.Url))];
    }
}
