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
    TimeProvider clock,
    IStringLocalizer<CatalogModule> text)
{
    private const int FirstCards = 4;
    private const int InsteadCount = 4;

    /// <summary>Reads the address of a list.</summary>
    /// <param name="request">The request.</param>
    /// <param name="category">Handle of the category that the path names; null where there is none.</param>
    public ProductQuery Query(HttpRequest request, string? category) =>
        ProductAddress.Read(request.Query, category, shop.Current.Currency, settings.Current.DefaultOrder);

    /// <param name="query">What to list.</param>
    /// <param name="path">Path of the page below the tenant's root.</param>
    /// <param name="isCategoryInPath">True where the path names the category.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async ValueTask<ProductList> BuildAsync(ProductQuery query, string path, bool isCategoryInPath, CancellationToken cancellationToken)
    {
        var address = new Address(urls.Of(path), isCategoryInPath, shop.Current.Currency, settings.Current.DefaultOrder);
        var found = await lists.PageAsync(query, settings.Current.PageSize, cancellationToken);
        var now = clock.GetUtcNow();
        return new ProductList(
            [.. found.Rows.Select((row, i) => row.ToCard(urls, now) with { IsFirst = i < FirstCards })],
            await lists.CountAsync(query, cancellationToken))
        {
            NextUrl = found.Next is null ? null : address.Of(query with { After = found.Next }),
            IsContinued = query.After is not null,
            FirstUrl = address.Of(query with { After = null }),
            AllUrl = urls.Of(ShopUrls.Products),
            Filters = await FiltersAsync(query, address, cancellationToken),
            Sorts = [.. ProductAddress.Orders.Select(o => new SortLink(o.Name, address.Of(query with { Order = o.Order, After = null }), o.Order == query.Order))],
            Instead = found.Rows.Count > 0 ? [] : [.. (await reads.NewestAsync(InsteadCount, cancellationToken)).Select(row => row.ToCard(urls, now))],
        };
    }

    private async ValueTask<ProductFilters> FiltersAsync(ProductQuery query, Address address, CancellationToken cancellationToken)
    {
        var brands = (await choices.BrandsAsync(query.Category, cancellationToken))
            .Select(brand => new FilterChoice(brand.Handle, brand.Name.For(), query.Brands.Contains(brand.Handle, StringComparer.Ordinal)))
            .ToList();
        var tags = (await choices.TagsAsync(query.Category, cancellationToken))
            .Select(label => new FilterChoice(label.Tag, label.Label.For(), query.Tags.Contains(label.Tag, StringComparer.OrdinalIgnoreCase)))
            .ToList();
        return new ProductFilters(address.Path)
        {
            Brands = brands,
            Tags = tags,
            Min = ProductAddress.Major(query.MinPrice, address.Currency),
            Max = ProductAddress.Major(query.MaxPrice, address.Currency),
            Currency = CurrencyFacts.Symbol(address.Currency).Trim(),
            InStock = query.InStock,
            Kept = ProductAddress.Kept(query, address.IsCategoryInPath, address.Currency, address.Standard),
            InUse = [.. InUse(query with { After = null }, address, brands, tags)],
            ClearUrl = address.Of(new ProductQuery { Text = query.Text, Category = query.Category, Order = query.Order }),
        };
    }

    private IEnumerable<FilterInUse> InUse(ProductQuery query, Address address, List<FilterChoice> brands, List<FilterChoice> tags)
    {
        foreach (var brand in query.Brands)
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

    private static string Label(List<FilterChoice> choices, string value) =>
        choices.Find(choice => string.Equals(choice.Value, value, StringComparison.OrdinalIgnoreCase))?.Label ?? value;

    /// <summary>Where the list lives.</summary>
    private sealed record Address(string Path, bool IsCategoryInPath, string Currency, ProductOrder Standard)
    {
        public string Of(ProductQuery query) => Path + ProductAddress.Write(query, IsCategoryInPath, Currency, Standard);
    }
}
