using CommunityKit.Catalog.Storefront.Products;
using CommunityKit.Catalog.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Catalog.Storefront.Lists;

/// <summary>Makes the model of a list of products. One per request.</summary>
public sealed class ListPages(
    ProductLists lists,
    FilterChoices choices,
    ProductReads reads,
    ISettings<CatalogSettings> settings,
    ISettings<ShopSettings> shop,
    ShopUrls urls,
    Cards cards,
    IStringLocalizer<CatalogModule> text)
{
    private const int FirstCards = 4;
    private const int InsteadCount = 4;

    /// <summary>Reads the address of a list.</summary>
    /// <param name="request">The request.</param>
    /// <param name="place">What the path says.</param>
    /// <param name="handle">Handle that the path names; empty everywhere.</param>
    public ProductQuery Query(HttpRequest request, ListPlace place, string handle = "") =>
        ProductAddress.Read(request.Query, place, handle, shop.Current.Currency, settings.Current.DefaultOrder);

    /// <param name="query">What to list.</param>
    /// <param name="path">Path of the page below the tenant's root.</param>
    /// <param name="place">What the path says already.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async ValueTask<ProductList> BuildAsync(ProductQuery query, string path, ListPlace place, CancellationToken cancellationToken)
    {
        var address = new Address(urls.Of(path), place, shop.Current.Currency, settings.Current.DefaultOrder);
        var found = await lists.PageAsync(query, settings.Current.PageSize, cancellationToken);
        return new ProductList(
            [.. found.Rows.Select((row, i) => cards.Of(row) with { IsFirst = i < FirstCards })],
            await lists.CountAsync(query, cancellationToken))
        {
            NextUrl = found.Next is null ? null : address.Of(query with { After = found.Next }),
            IsContinued = query.After is not null,
            FirstUrl = address.Of(query with { After = null }),
            AllUrl = urls.Of(ShopUrls.Products),
            Filters = await FiltersAsync(query, address, cancellationToken),
            Sorts = [.. ProductAddress.Orders.Select(o => new SortLink(o.Name, address.Of(query with { Order = o.Order, After = null }), o.Order == query.Order))],
            Instead = found.Rows.Count > 0 ? [] : cards.Of(await reads.NewestAsync(InsteadCount, cancellationToken)),
        };
    }

    private async ValueTask<ProductFilters> FiltersAsync(ProductQuery query, Address address, CancellationToken cancellationToken)
    {
        var brands = address.Place == ListPlace.Brand ? [] : await choices.BrandsAsync(query, cancellationToken);
        var tags = await choices.TagsAsync(query, cancellationToken);
        var attributes = await choices.AttributesAsync(query, cancellationToken);
        return new ProductFilters(address.Path)
        {
            Brands = brands,
            Tags = tags,
            Attributes = attributes,
            Min = ProductAddress.Major(query.MinPrice, address.Currency),
            Max = ProductAddress.Major(query.MaxPrice, address.Currency),
            Currency = CurrencyFacts.Symbol(address.Currency).Trim(),
            InStock = query.InStock,
            Kept = ProductAddress.Kept(query, address.Place, address.Currency, address.Standard),
            InUse = [.. InUse(query with { After = null }, address, brands, tags), .. InUse(query with { After = null }, address, attributes)],
            ClearUrl = address.Of(new ProductQuery { Text = query.Text, Category = query.Category, Brands = address.Place == ListPlace.Brand ? query.Brands : [], Order = query.Order }),
        };
    }

    private IEnumerable<FilterInUse> InUse(ProductQuery query, Address address, IReadOnlyList<FilterChoice> brands, IReadOnlyList<FilterChoice> tags)
    {
        foreach (var brand in address.Place == ListPlace.Brand ? [] : query.Brands)
        {
            yield return new(Label(brands, brand), address.Of(query with { Brands = [.. query.Brands.Where(other => other != brand)] }));
        }

        foreach (var tag in query.Tags)
        {
            yield return new(Label(tags, tag), address.Of(query with { Tags = [.. query.Tags.Where(other => other != tag)] }));
        }

        if (query.MinPrice is not null || query.MaxPrice is not null)
        {
            yield return new(PriceLabel(query, address.Currency), address.Of(query with { MinPrice = null, MaxPrice = null }));
        }

        if (query.InStock)
        {
            yield return new(text["filter.stock"], address.Of(query with { InStock = false }));
        }
    }

    private static IEnumerable<FilterInUse> InUse(ProductQuery query, Address address, IReadOnlyList<AttributeFilter> attributes)
    {
        foreach (var (filter, chosen) in query.Values.Select(chosen => (attributes.FirstOrDefault(a => a.Name == ProductAddress.FieldOf(chosen.Attribute)), chosen)))
        {
            foreach (var key in chosen.Keys)
            {
                var rest = new ChosenValues(chosen.Attribute, [.. chosen.Keys.Where(other => other != key)]);
                yield return new(
                    filter is null ? key : $"{filter.Label}: {Label(filter.Choices, key)}",
                    address.Of(query with { Values = [.. query.Values.Select(other => other == chosen ? rest : other).Where(other => other.Keys.Count > 0)] }));
            }
        }

        foreach (var range in query.Ranges)
        {
            var filter = attributes.FirstOrDefault(a => a.Name == ProductAddress.FieldOf(range.Attribute));
            yield return new(
                $"{filter?.Label ?? range.Attribute}: {range.Min}–{range.Max} {filter?.Unit}".TrimEnd(),
                address.Of(query with { Ranges = [.. query.Ranges.Where(other => other != range)] }));
        }
    }

    private string PriceLabel(ProductQuery query, string currency)
    {
        var min = query.MinPrice is { } low ? new Money(low, currency).Format() : null;
        var max = query.MaxPrice is { } high ? new Money(high, currency).Format() : null;
        return (min, max) switch
        {
            (null, _) => text["filter.upTo", max!],
            (_, null) => text["filter.fromPrice", min],
            _ => text["filter.between", min, max],
        };
    }

    private static string Label(IReadOnlyList<FilterChoice> choices, string value) =>
        choices.FirstOrDefault(choice => string.Equals(choice.Value, value, StringComparison.OrdinalIgnoreCase))?.Label ?? value;

    /// <summary>Where the list lives.</summary>
    private sealed record Address(string Path, ListPlace Place, string Currency, ProductOrder Standard)
    {
        public string Of(ProductQuery query) => Path + ProductAddress.Write(query, Place, Currency, Standard);
    }
}
