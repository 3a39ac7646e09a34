using System.Globalization;
using CommunityKit.Search.Log;
using CommunityKit.Search.Synonyms;
using Microsoft.AspNetCore.Http;

namespace CommunityKit.Search;

/// <summary>Asks the index as the request's user, in the request's language, with the shop's synonyms, and counts the question.</summary>
internal sealed class Searches(
    ISearchIndex index, SynonymBook synonyms, QueryLog log, PopularQuestions popular, IPermissionEvaluator permissions, IHttpContextAccessor http)
{
    /// <param name="request">The question; language, synonyms and permissions are filled in.</param>
    /// <param name="isCounted">True for the first page of what somebody typed.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public async ValueTask<SearchResult> FindAsync(SearchRequest request, bool isCounted, CancellationToken cancellationToken)
    {
        var culture = CultureInfo.CurrentUICulture.Name;
        var result = await index.SearchAsync(
            request with { Culture = culture, Synonyms = await synonyms.ReadAsync(cancellationToken), MaySee = MaySeeAsync }, cancellationToken);
        if (isCounted)
        {
            log.Count(culture, request.Text, isMiss: result.Match is SearchMatch.Nothing or SearchMatch.Similar);
        }

        return result;
    }

    public ValueTask<IReadOnlyList<string>> SuggestAsync(string text, int limit, CancellationToken cancellationToken) =>
        index.SuggestAsync(new SuggestRequest(text, CultureInfo.CurrentUICulture.Name, limit), cancellationToken);

    /// <summary>What others ask in the reader's language and find.</summary>
    public ValueTask<IReadOnlyList<string>> PopularAsync(CancellationToken cancellationToken) => popular.ReadAsync(CultureInfo.CurrentUICulture.Name, cancellationToken);

    private ValueTask<bool> MaySeeAsync(string permission, CancellationToken cancellationToken) =>
        http.HttpContext?.User is { } user ? permissions.HasAsync(user, permission, cancellationToken) : new(false);
}
