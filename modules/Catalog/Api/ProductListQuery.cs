using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Catalog.Api;

/// <summary>
/// What a list of products can be asked for, for the description of the interface. The values are read by
/// <see cref="Storefront.Lists.ProductAddress"/>, as those of the shop's pages are, which also takes attributes (<c>a.CODE=value</c>).
/// </summary>
internal sealed class ProductListQuery
{
    [FromQuery(Name = "q")]
    public string? Text { get; init; }

    [FromQuery(Name = "category")]
    public string? Category { get; init; }

    [FromQuery(Name = "brand")]
    public string[]? Brands { get; init; }

    [FromQuery(Name = "tag")]
    public string[]? Tags { get; init; }

    [FromQuery(Name = "min")]
    public string? MinPrice { get; init; }

    [FromQuery(Name = "max")]
    public string? MaxPrice { get; init; }

    [FromQuery(Name = "stock")]
    public string? InStock { get; init; }

    [FromQuery(Name = "sort")]
    public string? Order { get; init; }

    [FromQuery(Name = "after")]
    public string? After { get; init; }

    [FromQuery(Name = "limit")]
    public string? Limit { get; init; }

    [FromQuery(Name = "status")]
    public string? Status { get; init; }
}
