using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.Extensions;

namespace CommunityKit.Search.Storefront;

/// <summary>What the address of the search page says, and addresses of it. Nonsense in it is left out. Immutable.</summary>
internal sealed record QuestionAddress(string Path, string Currency)
{
    public const string FacetPrefix = "f.";
    private const int MaxValues = 20;
    private const int MaxValue = 100;

    public static IReadOnlyList<(string Name, SearchOrder Order)> Orders { get; } =
    [
        ("best", SearchOrder.Relevance),
        ("new", new SearchOrder("created", true)),
        ("cheap", new SearchOrder("price", false)),
        ("dear", new SearchOrder("price", true)),
    ];

    public string Text { get; init; } = "";

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Filters { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    public string Order { get; init; } = Orders[0].Name;

    /// <summary>Lowest price in minor units.</summary>
    public long? Min { get; init; }

    /// <summary>Highest price in minor units.</summary>
    public long? Max { get; init; }

    public int Page { get; init; } = 1;

    public SearchOrder SearchOrder => Orders.First(order => order.Name == Order).Order;

    public static QuestionAddress Read(string path, string currency, IQueryCollection query, IReadOnlyList<string> facets) => new(path, currency)
    {
        Text = TextOf(query),
        Filters = facets
            .Select(facet => (Facet: facet, Values: query[FacetPrefix + facet].OfType<string>().Where(value => value.Length is > 0 and <= MaxValue).Distinct(StringComparer.Ordinal).Take(MaxValues).ToList()))
            .Where(filter => filter.Values.Count > 0)
            .ToDictionary(filter => filter.Facet, filter => (IReadOnlyList<string>)filter.Values, StringComparer.Ordinal),
        Order = Orders.Select(order => order.Name).FirstOrDefault(name => name == query["sort"]) ?? Orders[0].Name,
        Min = Minor(query["min"], currency),
        Max = Minor(query["max"], currency),
        Page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 1 + (SearchRequest.MaxOffset / 60)) : 1,
    };

    /// <summary>The question without control characters and halves of characters, cut to what is searched for.</summary>
    public static string TextOf(IQueryCollection query)
    {
        var text = new StringBuilder();
        foreach (var rune in query["q"].ToString().EnumerateRunes())
        {
            if (text.Length + rune.Utf16SequenceLength > SearchRequest.MaxText)
            {
                break;
            }

            text.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return text.ToString().Trim();
    }

    public string Amount(long? minor) => minor is { } amount ? new Money(amount, Currency).ToDecimal().ToString("0.##", CultureInfo.InvariantCulture) : "";

    public QuestionAddress Without(string facet, string value) => this with
    {
        Page = 1,
        Filters = Filters
            .Select(filter => KeyValuePair.Create(filter.Key, filter.Key == facet ? [.. filter.Value.Where(v => v != value)] : filter.Value))
            .Where(filter => filter.Value.Count > 0)
            .ToDictionary(StringComparer.Ordinal),
    };

    public override string ToString()
    {
        var query = new QueryBuilder { { "q", Text } };
        foreach (var (facet, values) in Filters)
        {
            query.Add(FacetPrefix + facet, values);
        }

        foreach (var (name, value) in new[] { ("min", Amount(Min)), ("max", Amount(Max)), ("sort", Order == Orders[0].Name ? "" : Order), ("page", Page == 1 ? "" : Page.ToString(CultureInfo.InvariantCulture)) })
        {
            if (value.Length > 0)
            {
                query.Add(name, value);
            }
        }

        return Path + query.ToQueryString().ToUriComponent();
    }

    private static long? Minor(string? text, string currency) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount is >= 0 and < 1_000_000_000
            ? (long)(amount * CurrencyFacts.Scale(currency))
            : null;
}
