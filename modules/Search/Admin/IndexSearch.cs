using CommunityKit.UI.Admin;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Search.Admin;

/// <summary>
/// What customers find, in the palette, with the pages that the staff member may see besides. What a module's own search finds, with a way to
/// edit it, is left to that.
/// </summary>
internal sealed class IndexSearch(
    Searches searches,
    IDeclarations<AdminSearchDeclaration> others,
    IServiceProvider services,
    IPermissionEvaluator permissions,
    IHttpContextAccessor http,
    IStringLocalizer<SearchModule> text) : IAdminSearch
{
    private const int Margin = 4;

    public string Permission => SearchPermissions.Manage;

    public async ValueTask<IReadOnlyList<AdminSearchHit>> FindAsync(string words, int limit, CancellationToken cancellationToken)
    {
        var elsewhere = await ElsewhereAsync(cancellationToken);
        var found = await searches.FindAsync(new SearchRequest(words) { Limit = limit * Margin }, isCounted: false, cancellationToken);
        return
        [
            .. found.Hits.Where(hit => !hit.IsSimilar && !elsewhere.Contains(hit.Source)).DistinctBy(hit => hit.Url).Take(limit)
                .Select(hit => new AdminSearchHit(hit.Title.ToString(), text["admin.inShop"], hit.Url)),
        ];
    }

    private async ValueTask<HashSet<string>> ElsewhereAsync(CancellationToken cancellationToken)
    {
        var sources = new HashSet<string>(StringComparer.Ordinal);
        foreach (var declared in others.All.Where(search => search.Value.SearchType != typeof(IndexSearch)))
        {
            var search = (IAdminSearch)services.GetRequiredService(declared.Value.SearchType);
            if (search.Sources.Count > 0 && http.HttpContext?.User is { } user && await permissions.HasAsync(user, search.Permission, cancellationToken))
            {
                sources.UnionWith(search.Sources);
            }
        }

        return sources;
    }
}
