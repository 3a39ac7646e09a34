using System.Globalization;
using CommunityKit.Catalog.Attributes;
using CommunityKit.Catalog.Products;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace CommunityKit.Catalog.Storefront.Lists;

/// <summary>The query part of a list's address, in both directions.</summary>
public static class ProductAddress
{
    private const int MaxChoices = 20;
    private const int MaxCursor = 2000;
    private const string AttributePrefix = "a.";
    private const string Low = ".min";
    private const string High = ".max";

    /// <summary>Names of the orders in addresses.</summary>
    public static IReadOnlyList<(ProductOrder Order, string Name)> Orders { get; } =
        [(ProductOrder.Newest, "new"), (ProductOrder.PriceUp, "price"), (ProductOrder.PriceDown, "-price"), (ProductOrder.Title, "title")];

    /// <summary>Name of the field that filters by an attribute.</summary>
    public static string FieldOf(string attribute) => AttributePrefix + attribute;

    /// <summary>Reads an address; what does not fit is left out.</summary>
    /// <param name="query">The query part.</param>
    /// <param name="place">What the path says.</param>
    /// <param name="handle">Handle that the path names; empty everywhere.</param>
    /// <param name="currency">ISO 4217 code in which prices are typed.</param>
    /// <param name="standard">Order of a list that names none.</param>
    public static ProductQuery Read(IQueryCollection query, ListPlace place, string handle, string currency, ProductOrder standard) => new()
    {
        Text = CleanText.Of(query["q"], ProductQuery.MaxText),
        Category = place == ListPlace.Category ? handle : CleanText.Of(query["category"], Handle.MaxLength),
        Brands = place == ListPlace.Brand ? [handle] : List(query["brand"]),
        Tags = List(query["tag"]),
        Values = Values(query),
        Ranges = Ranges(query),
        MinPrice = Minor(query["min"], currency),
        MaxPrice = Minor(query["max"], currency),
        InStock = query["stock"] == "1",
        Order = Orders.Where(o => o.Name == query["sort"]).Select(o => (ProductOrder?)o.Order).FirstOrDefault() ?? standard,
        After = CleanText.Of(query["after"], MaxCursor),
    };

    /// <summary>Writes the query part; empty or with a question mark in front.</summary>
    /// <param name="query">The list.</param>
    /// <param name="place">What the path says already.</param>
    /// <param name="currency">ISO 4217 code in which prices are typed.</param>
    /// <param name="standard">Order that need not be named.</param>
    public static string Write(ProductQuery query, ListPlace place, string currency, ProductOrder standard)
    {
        var parts = new QueryBuilder();
        foreach (var (name, value) in Parts(query, place, currency, standard))
        {
            parts.Add(name, value);
        }

        return parts.ToQueryString().ToUriComponent();
    }

    /// <summary>The fields that a filter form keeps besides its own.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Kept(
        ProductQuery query, ListPlace place, string currency, ProductOrder standard) =>
        [.. Parts(query, place, currency, standard).Where(part => part.Key is "q" or "category" or "sort")];

    /// <summary>A price as it is typed; empty for none.</summary>
    public static string Major(long? minor, string currency) =>
        minor is { } value ? new Money(value, currency).ToDecimal().ToString("0.###", CultureInfo.InvariantCulture) : "";

    private static IEnumerable<KeyValuePair<string, string>> Parts(
        ProductQuery query, ListPlace place, string currency, ProductOrder standard)
    {
        var sort = query.Order == standard ? null : Orders.First(o => o.Order == query.Order).Name;
        (string Name, string? Value)[] single =
        [
            ("q", query.Text),
            ("category", place == ListPlace.Category ? null : query.Category),
            ("min", Major(query.MinPrice, currency)),
            ("max", Major(query.MaxPrice, currency)),
            ("stock", query.InStock ? "1" : null),
            ("sort", sort),
            ("after", query.After),
        ];
        return (place == ListPlace.Brand ? [] : query.Brands).Select(brand => KeyValuePair.Create("brand", brand))
            .Concat(query.Tags.Select(tag => KeyValuePair.Create("tag", tag)))
            .Concat(query.Values.SelectMany(chosen => chosen.Keys.Select(key => KeyValuePair.Create(FieldOf(chosen.Attribute), key))))
            .Concat(query.Ranges.SelectMany(range => new[] { (Name: LowOf(range.Attribute), range.Min), (Name: HighOf(range.Attribute), range.Max) })
                .Where(bound => bound.Item2 is not null)
                .Select(bound => KeyValuePair.Create(bound.Name, bound.Item2!.Value.ToString(CultureInfo.InvariantCulture))))
            .Concat(single.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => KeyValuePair.Create(part.Name, part.Value!)));
    }

    private static IReadOnlyList<ChosenValues> Values(IQueryCollection query) =>
    [
        .. query.Keys
            .Where(name => name.StartsWith(AttributePrefix, StringComparison.Ordinal) && !IsBound(name))
            .Take(MaxChoices)
            .Select(name => new ChosenValues(name[AttributePrefix.Length..], List(query[name])))
            .Where(chosen => chosen.Attribute.Length is > 0 and <= AttributeDefinition.MaxCode && chosen.Keys.Count > 0)
            .OrderBy(chosen => chosen.Attribute, StringComparer.Ordinal),
    ];

    private static IReadOnlyList<NumberRange> Ranges(IQueryCollection query) =>
    [
        .. query.Keys
            .Where(name => name.StartsWith(AttributePrefix, StringComparison.Ordinal) && IsBound(name))
            .Take(MaxChoices)
            .Select(name => name[AttributePrefix.Length..name.LastIndexOf('.')])
            .Distinct(StringComparer.Ordinal)
            .Select(code => new NumberRange(code, Number(query[LowOf(code)]), Number(query[HighOf(code)])))
            .Where(range => range.Attribute.Length is > 0 and <= AttributeDefinition.MaxCode && (range.Min ?? range.Max) is not null)
            .OrderBy(range => range.Attribute, StringComparer.Ordinal),
    ];

    private static bool IsBound(string name) => name.EndsWith(Low, StringComparison.Ordinal) || name.EndsWith(High, StringComparison.Ordinal);

    private static string LowOf(string attribute) => FieldOf(attribute) + Low;

    private static string HighOf(string attribute) => FieldOf(attribute) + High;

    private static decimal? Number(string? value) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static IReadOnlyList<string> List(Microsoft.Extensions.Primitives.StringValues values) =>
        [.. values.Select(value => CleanText.Of(value, Handle.MaxLength)).OfType<string>().Distinct(StringComparer.Ordinal).Take(MaxChoices)];

    private static long? Minor(string? value, string currency) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var major) && major <= ProductRules.MaxPriceMinor
            ? Money.FromDecimal(major, currency).Minor
            : null;
}
