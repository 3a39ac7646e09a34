namespace CommunityKit.Customers.Addresses;

/// <summary>The divisions of an address from the top down, as far as each lies in the one above it.</summary>
internal sealed record DivisionPath(Division? Province, Division? City, Division? District, Division? Street)
{
    /// <summary>The divisions that are there.</summary>
    public IEnumerable<Division> All => new[] { Province, City, District, Street }.OfType<Division>();

    /// <summary>What the codes of a form lead to; a code that does not lie in the one above it, and all below, are left out.</summary>
    public static DivisionPath Of(AddressInput input)
    {
        var province = Find(input.ProvinceCode, null, 2);
        var city = Find(input.CityCode, province, 4);
        var district = Find(input.DistrictCode, city, 6);
        return new DivisionPath(province, city, district, Find(input.StreetCode, district, 9));
    }

    /// <summary>Goes on down while there is but one way: 北京市 has one city, 东莞市 one district.</summary>
    public DivisionPath WithOnlyChoices()
    {
        var city = City ?? Only(Province);
        var district = District ?? Only(city);
        return this with { City = city, District = district };
    }

    public void FillInto(AddressInput input)
    {
        input.ProvinceCode = Province?.Code;
        input.CityCode = City?.Code;
        input.DistrictCode = District?.Code;
        input.StreetCode = Street?.Code;
    }

    private static Division? Only(Division? above) => above is not null && ChinaDivisions.All.In(above.Code) is [var only] ? only : null;

    private static Division? Find(string? code, Division? above, int digits) =>
        code?.Trim() is { } trimmed && trimmed.Length == digits && (digits == 2 || (above is not null && trimmed.StartsWith(above.Code, StringComparison.Ordinal)))
            ? ChinaDivisions.All.Find(trimmed)
            : null;
}
