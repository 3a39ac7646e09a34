using System.Globalization;
using CommunityKit.Catalog.Attributes;
using CommunityKit.Catalog.Brands;
using CommunityKit.Catalog.Listings;
using CommunityKit.Catalog.Products;
using CommunityKit.Catalog.Views;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Catalog.Storefront.Lists;

/// <summary>
/// What a list can be filtered by, with how many products each choice would leave. A filter with several choices counts as if nothing of
/// it were chosen: a further choice adds to the list. One per request.
/// </summary>
public sealed class FilterChoices(ProductLists lists, CatalogCache cache, ISettings<CatalogSettings> settings, IStringLocalizer<CatalogModule> text)
{
    private const int MaxBrands = 40;
    private const int MaxValues = 30;

    /// <summary>Words for a question.</summary>
    public (string Yes, string No) YesNo => (text["value.yes"], text["value.no"]);

    /// <summary>The brands of a list; those with the most products when there are too many.</summary>
    public async ValueTask<IReadOnlyList<FilterChoice>> BrandsAsync(ProductQuery query, CancellationToken cancellationToken)
    {
        var counts = await lists.FacetsAsync(query with { Brands = [] }, cancellationToken);
        var brands = await cache.BrandsAsync(cancellationToken);
        return
        [
            .. brands.All
                .Select(brand => (Brand: brand, Count: counts.GetValueOrDefault(Shelf.Brand(brand.Id)), IsChosen: query.Brands.Contains(brand.Handle, StringComparer.Ordinal)))
                .Where(row => row.Count > 0 || row.IsChosen)
                .OrderByDescending(row => row.IsChosen).ThenByDescending(row => row.Count)
                .Take(MaxBrands)
                .OrderBy(row => row.Brand.Handle, StringComparer.Ordinal)
                .Select(row => new FilterChoice(row.Brand.Handle, row.Brand.Name.For(), row.IsChosen) { Count = row.Count }),
        ];
    }

    /// <summary>The tags of a list that shoppers see.</summary>
    public async ValueTask<IReadOnlyList<FilterChoice>> TagsAsync(ProductQuery query, CancellationToken cancellationToken)
    {
        var labels = settings.Current.Tags;
        if (labels.Count == 0)
        {
            return [];
        }

        // Tags must all fit, so each counts within what the others leave.
        var counts = await lists.FacetsAsync(query, cancellationToken);
        return
        [
            .. labels
                .Select(label => new FilterChoice(label.Tag, label.Label.For(), query.Tags.Contains(label.Tag, StringComparer.OrdinalIgnoreCase))
                {
                    Count = counts.GetValueOrDefault(Shelf.Tag(ProductTag.KeyOf(label.Tag))),
                })
                .Where(choice => choice.Count > 0 || choice.IsChosen),
        ];
    }

    /// <summary>The attributes that the products of a list have.</summary>
    public async ValueTask<IReadOnlyList<AttributeFilter>> AttributesAsync(ProductQuery query, CancellationToken cancellationToken)
    {
        var set = await cache.AttributesAsync(cancellationToken);
        var filters = new List<AttributeFilter>();
        foreach (var attribute in set.All.Where(a => a.IsFilter))
        {
            var filter = attribute.Kind == AttributeKind.Number ? NumberOf(attribute, query) : await ChoicesOfAsync(set, attribute, query, cancellationToken);
            if (filter.IsNumber || filter.Choices.Count > 0)
            {
                filters.Add(filter);
            }
        }

        return filters;
    }

    private static AttributeFilter NumberOf(AttributeDefinition attribute, ProductQuery query)
    {
        var range = query.Ranges.FirstOrDefault(r => r.Attribute == attribute.Code);
        return new AttributeFilter(ProductAddress.FieldOf(attribute.Code), attribute.Name.For())
        {
            IsNumber = true,
            Min = range?.Min?.ToString(CultureInfo.InvariantCulture) ?? "",
            Max = range?.Max?.ToString(CultureInfo.InvariantCulture) ?? "",
            Unit = attribute.Unit.For(),
        };
    }

    private async ValueTask<AttributeFilter> ChoicesOfAsync(AttributeSet set, AttributeDefinition attribute, ProductQuery query, CancellationToken cancellationToken)
    {
        var counts = await lists.FacetsAsync(query with { Values = [.. query.Values.Where(v => v.Attribute != attribute.Code)] }, cancellationToken);
        var chosen = query.Values.FirstOrDefault(v => v.Attribute == attribute.Code)?.Keys ?? [];
        var keys = attribute.Kind == AttributeKind.YesNo ? [AttributeKeys.Yes, AttributeKeys.No] : set.ValuesOf(attribute.Code).Select(v => v.Key);
        return new AttributeFilter(ProductAddress.FieldOf(attribute.Code), attribute.Name.For())
        {
            Choices =
            [
                .. keys
                    .Select(key => new FilterChoice(key, set.LabelOf(attribute, key, YesNo), chosen.Contains(key, StringComparer.Ordinal))
                    {
                        Count = counts.GetValueOrDefault(Shelf.Value(attribute.Code, key)),
                    })
                    .Where(choice => choice.Count > 0 || choice.IsChosen)
                    .Take(MaxValues),
            ],
        };
    }
}
