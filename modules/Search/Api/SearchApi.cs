using System.Globalization;
using CommunityKit.Search.Storefront;

namespace CommunityKit.Search.Api;

/// <summary>Searching for programs.</summary>
internal sealed class SearchApi(Searches searches, SearchPages pages, ISettings<ShopSettings> shop)
{
    private const string Root = "/api/v1/search";
    private const string Tag = "Search";
    private const int DefaultLimit = 24;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Root, (HttpContext http, SearchApi api, CancellationToken ct) => api.FindAsync(http.Request, ct))
            .WithName("search").WithTags(Tag)
            .WithSummary("Finds what the caller may see: q, f.{facet} (several), min and max price, sort (best, new, cheap, dear), cursor, limit")
            .Produces<SearchAnswer>().ProducesValidationProblem();
        routes.MapGet(Root + "/suggest", (HttpContext http, SearchApi api, CancellationToken ct) => api.SuggestAsync(http.Request, ct))
            .WithName("suggestSearches").WithTags(Tag)
            .WithSummary("Words that go on from q, Chinese also by pinyin and initials: q, limit")
            .Produces<SuggestAnswer>().ProducesValidationProblem();
    }

    private async Task<IResult> FindAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!Limit(request, DefaultLimit, SearchRequest.MaxLimit, out var limit))
        {
            return Bad("limit", $"A whole number from 1 to {SearchRequest.MaxLimit}.");
        }

        if (!Offset(request, out var offset))
        {
            return Bad("cursor", "Send back the value of next as it came.");
        }

        var address = QuestionAddress.Read("", shop.Current.Currency, request.Query, pages.Facets);
        if (address.Text.Length == 0)
        {
            return Bad("q", "Say what to search for.");
        }

        var found = await searches.FindAsync(
            new SearchRequest(address.Text)
            {
                Filters = address.Filters,
                Ranges = address.Min is null && address.Max is null ? [] : [new SearchRange("price", address.Min, address.Max)],
                Facets = pages.Facets,
                Order = address.SearchOrder,
                Offset = offset,
                Limit = limit,
            },
            isCounted: offset == 0 && address.Filters.Count == 0,
            cancellationToken);
        var reached = offset + found.Hits.Count;
        return Results.Json(
            new SearchAnswer(
                [.. found.Hits.Select(HitResource.Of)],
                found.Hits.Count == limit && reached < found.Total && reached <= SearchRequest.MaxOffset ? reached.ToString(CultureInfo.InvariantCulture) : null,
                found.Total,
                found.IsEstimate,
                found.Match,
                found.Correction,
                found.Facets),
            ApiJson.Default.SearchAnswer);
    }

    private async Task<IResult> SuggestAsync(HttpRequest request, CancellationToken cancellationToken) =>
        Limit(request, 8, 20, out var limit)
            ? Results.Json(new SuggestAnswer(await searches.SuggestAsync(QuestionAddress.TextOf(request.Query), limit, cancellationToken)), ApiJson.Default.SuggestAnswer)
            : Bad("limit", "A whole number from 1 to 20.");

    private static bool Limit(HttpRequest request, int otherwise, int most, out int limit)
    {
        limit = otherwise;
        return request.Query["limit"].ToString() is not { Length: > 0 } text
            || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out limit) && limit >= 1 && limit <= most);
    }

    private static bool Offset(HttpRequest request, out int offset)
    {
        offset = 0;
        return request.Query["cursor"].ToString() is not { Length: > 0 } text
            || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out offset) && offset <= SearchRequest.MaxOffset);
    }

    private static IResult Bad(string name, string message) => Results.ValidationProblem(
        new Dictionary<string, string[]>(StringComparer.Ordinal) { [name] = [message] }, statusCode: StatusCodes.Status400BadRequest);
}
