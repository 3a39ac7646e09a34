using Microsoft.AspNetCore.Mvc.Rendering;

namespace CommunityKit.Customers.Addresses;

/// <summary>The choices of the address fields.</summary>
internal static class DivisionItems
{
    /// <summary>The lists of the four levels: what lies in the choice above; empty below a level without a choice.</summary>
    public static IEnumerable<(string Property, bool IsOptional, IReadOnlyList<SelectListItem> Items)> Levels(AddressInput input, string empty, string none)
    {
        var path = DivisionPath.Of(input);
        yield return (nameof(AddressInput.ProvinceCode), false, Items("", true, empty));
        yield return (nameof(AddressInput.CityCode), false, Items(path.Province?.Code, path.Province is not null, empty));
        yield return (nameof(AddressInput.DistrictCode), false, Items(path.City?.Code, path.City is not null, empty));
        yield return (nameof(AddressInput.StreetCode), true, Items(path.District?.Code, path.District is not null, none));
    }

    private static List<SelectListItem> Items(string? code, bool isKnown, string empty) =>
        [new SelectListItem(empty, ""), .. (isKnown ? ChinaDivisions.All.In(code) : []).Select(division => new SelectListItem(division.Name, division.Code))];
}
