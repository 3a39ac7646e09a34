using CommunityKit.Files;
using CommunityKit.Search.Views;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Search.Storefront;

/// <summary>Makes the model of the search page.</summary>
internal sealed class SearchPages(
    Searches searches, ISettings<SearchSettings> settings, ISettings<ShopSettings> shop, IFileStore files, IStringLocalizer<SearchModule> text)
{
    private const int MaxInstead = 6;

    public IReadOnlyList<string> Facets => settings.Current.Facets.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public async ValueTask<SearchPage> BuildAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var prefix = request.PathBase.ToUriComponent();
        var address = QuestionAddress.Read(prefix + SearchController.Path, shop.Current.Currency, request.Query, Facets);
        var size = settings.Current.PageSize;
        var found = await searches.FindAsync(
            new SearchRequest(address.Text)
            {
                Filters = address.Filters,
                Ranges = address.Min is null && address.Max is null ? [] : [new SearchRange("price", address.Min, address.Max)],
                Facets = Facets,
                Order = address.SearchOrder,
                Offset = (address.Page - 1) * size,
                Limit = size,
            },
            isCounted: address is { Page: 1, Filters.Count: 0, Min: null, Max: null },
            cancellationToken);
        var isFiltered = address.Filters.Count > 0 || address.Min is not null || address.Max is not null;
        return new SearchPage(address.Text, [.. found.Hits.Select(hit => Card(hit, prefix))], found.Total)
        {
            Action = prefix + SearchController.Path,
            IsEstimate = found.IsEstimate,
            Match = found.Match,
            Correction = found.Correction,
            Facets = [.. found.Facets.Select(facet => FacetOf(facet, address))],
            Sorts = [.. QuestionAddress.Orders.Select(order => new SearchSort(order.Name, (address with { Order = order.Name, Page = 1 }).ToString(), order.Name == address.Order))],
            Kept = [("q", address.Text), ("sort", address.Order)],
            InUse = InUse(address, found),
            ClearUrl = (new QuestionAddress(address.Path, address.Currency) { Text = address.Text, Order = address.Order }).ToString(),
            Min = address.Amount(address.Min),
            Max = address.Amount(address.Max),
            Currency = shop.Current.Currency,
            NextUrl = found.Total > address.Page * size && address.Page * size <= SearchRequest.MaxOffset ? (address with { Page = address.Page + 1 }).ToString() : null,
            Instead = found.Hits.Count > 0 || isFiltered ? [] : await InsteadAsync(address, cancellationToken),
        };
    }

    private SearchCard Card(SearchHit hit, string prefix) => new(hit.Title, prefix + hit.Url)
    {
        Snippet = hit.Snippet,
        Picture = hit.Picture is { Length: > 0 } picture ? prefix + files.Url(picture) : null,
        Price = hit.Numbers.TryGetValue("price", out var minor) ? new Money(minor, shop.Current.Currency) : null,
        IsSimilar = hit.IsSimilar,
    };

    private static SearchFacet FacetOf(FacetCounts facet, QuestionAddress address) => new(
        QuestionAddress.FacetPrefix + facet.Name,
        facet.Label,
        [
            .. facet.Values.Select(value => new SearchChoice(
                value.Value, value.Label, value.Count, address.Filters.TryGetValue(facet.Name, out var chosen) && chosen.Contains(value.Value, StringComparer.Ordinal))),
        ]);

    private List<(string Label, string RemoveUrl)> InUse(QuestionAddress address, SearchResult found)
    {
        var labels = found.Facets.SelectMany(facet => facet.Values.Select(value => (Key: (facet.Name, value.Value), value.Label))).ToDictionary(label => label.Key, label => label.Label);
        var inUse = address.Filters
            .SelectMany(filter => filter.Value.Select(value => (labels.GetValueOrDefault((filter.Key, value), value), address.Without(filter.Key, value).ToString())))
            .ToList();
        if (address.Min is not null || address.Max is not null)
        {
            inUse.Add((text["filter.priceFrom", address.Amount(address.Min), address.Amount(address.Max)], (address with { Min = null, Max = null, Page = 1 }).ToString()));
        }

        return inUse;
    }

    /// <summary>Where nothing was found: what others ask.</summary>
    private async ValueTask<IReadOnlyList<(string Text, string Url)>> InsteadAsync(QuestionAddress address, CancellationToken cancellationToken) =>
        address.Text.Length == 0
            ? []
            : [.. (await searches.PopularAsync(cancellationToken)).Take(MaxInstead).Select(words => (words, (new QuestionAddress(address.Path, address.Currency) { Text = words }).ToString()))];
}
