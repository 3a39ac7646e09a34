using CommunityKit.Customers.Addresses;

namespace CommunityKit.Customers.Tests.Addresses;

public sealed class ChinaDivisionsTests
{
    [Fact]
    public void Every_province_city_and_district_is_there_once_and_streets_lie_in_their_district()
    {
        var all = ChinaDivisions.All;
        var (cities, districts, streets) = (0, 0, 0);
        foreach (var province in all.In(""))
        {
            foreach (var city in all.In(province.Code))
            {
                cities++;
                foreach (var district in all.In(city.Code))
                {
                    districts++;
                    var below = all.In(district.Code);
                    streets += below.Count;
                    Assert.All(below, street => Assert.Equal((9, district.Code), (street.Code.Length, street.Code[..6])));
                    Assert.Equal(below.Count, below.DistinctBy(street => street.Code).Count());
                }
            }
        }

        Assert.Equal((31, 342, 2978, 41352), (all.In("").Count, cities, districts, streets));
    }

    [Theory]
    [InlineData("33", "浙江省")]
    [InlineData("3301", "杭州市")]
    [InlineData("330106", "西湖区")]
    [InlineData("330106002", "北山街道")]
    public void A_code_leads_to_its_name(string code, string name) => Assert.Equal(name, ChinaDivisions.All.Find(code)?.Name);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("99")]
    [InlineData("330199")]
    [InlineData("330106999")]
    [InlineData("zzzzzzzzz")]
    [InlineData("3301060020")]
    public void An_unknown_code_leads_nowhere(string? code)
    {
        Assert.Null(ChinaDivisions.All.Find(code));
        Assert.True(string.IsNullOrEmpty(code) || ChinaDivisions.All.In(code).Count == 0);
    }
}
