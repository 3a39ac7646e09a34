using System.Globalization;
using CommunityKit.Catalog.Products;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace CommunityKit.Catalog.Storefront.Lists;

/// <summary>The query part of a list's address, in both directions.</summary>
public static class ProductAddress
{
    private const int MaxChoices = 20;
    private const int MaxCursor = 2000;

    /// <summary>Names of the orders in addresses.</summary>
    public static IReadOnlyList<(ProductOrder Order, string Name)> Orders { get; } =
        [(ProductOrder.Newest, "new"), (ProductOrder.PriceUp, "price"), (ProductOrder.PriceDown, "-price"), (ProductOrder.Title, "title")];

    /// <summary>Reads an address; what does not fit is left out.</summary>
    /// <param name="query">The query part.</param>
    /// <param name="category">Handle of the category that the path names; null where the query may name one.</param>
    /// <param name="currency">ISO 4217 code in which prices are typed.</param>
    /// <param name="standard">Order of a list that names none.</param>
    public static ProductQuery Read(IQueryCollection query, string? category, string currency, ProductOrder standard) => new()
    {
        Text = CleanText.Of(query["q"], ProductQuery.MaxText),
        Category = category ?? CleanText.Of(query["category"], Handle.MaxLength),
        Brands = List(query["brand"]),
        Tags = List(query["tag"]),
        MinPrice = Minor(query["min"], currency),
        MaxPrice = Minor(query["max"], currency),
        InStock = query["stock"] == "1",
        Order = Orders.Where(o => o.Name == query["sort"]).Select(o => (ProductOrder?)o.Order).FirstOrDefault() ?? standard,
        After = CleanText.Of(query["after"], MaxCursor),
    };

    /// <summary>Writes the query part; empty or with a question mark in front.</summary>
    /// <param name="query">The list.</param>
    /// <param name="isCategoryInPath">True where the path names the category.</param>
    /// <param name="currency">ISO 4217 code in which prices are typed.</param>
    /// <param name="standard">Order that need not be named.</param>
    public static string Write(ProductQuery query, bool isCategoryInPath, string currency, ProductOrder standard)
    {
        var parts = new QueryBuilder();
        foreach (var (name, value) in Parts(query, isCategoryInPath, currency, standard))
        {
            parts.Add(name, value);
        }

        return parts.ToQueryString().ToUriComponent();
    }

    /// <summary>The fields that a filter form keeps besides its own.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Kept(
        ProductQuery query, bool isCategoryInPath, string currency, ProductOrder standard) =>
        [.. Parts(query, isCategoryInPath, currency, standard).Where(part => part.Key is "q" or "category" or "sort")];

    /// <summary>A price as it is typed; empty for none.</summary>
    public static string Major(long? minor, string currency) =>
        minor is { } value ? new Money(value, currency).ToDecimal().ToString("0.###", CultureInfo.InvariantCulture) : "";

    private static IEnumerable<KeyValuePair<string, string>> Parts(
        ProductQuery query, bool isCategoryInPath, string currency, ProductOrder standard)
    {
        var sort = query.Order == standard ? null : Orders.First(o => o.Order == query.Order).Name;
        (string Name, string? Value)[] single =
        [
            ("q", query.Text),
            ("category", isCategoryInPath ? null : query.Category),
            ("min", Major(query.MinPrice, currency)),
            ("max", Major(query.MaxPrice, currency)),
            ("stock", query.InStock ? "1" : null),
            ("sort", sort),
            ("after", query.After),
        ];
        return query.Brands.Select(brand => KeyValuePair.Create("brand", brand))
            .Concat(query.Tags.Select(tag => KeyValuePair.Create("tag", tag)))
            .Concat(single.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => KeyValuePair.Create(part.Name, part.Value!)));
    }

    private static IReadOnlyList<string> List(Microsoft.Extensions.Primitives.StringValues values) =>
        [.. values.Select(value => CleanText.Of(value, Handle.MaxLength)).OfType<string>().Distinct(StringComparer.Ordinal).Take(MaxChoices)];

    private static long? Minor(string? value, string currency) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var major) && major <= ProductRules.MaxPriceMinor
            ? Money.FromDecimal(major, currency).Minor
            : null;
}
