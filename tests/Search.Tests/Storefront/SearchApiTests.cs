using System.Net;
using System.Text.Json;
using CommunityKit.Search.Tests.Support;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Search.Tests.Storefront;

public sealed class SearchApiTests(SearchShop shop) : IClassFixture<SearchShop>
{
    [Fact]
    public async Task Programs_page_through_hits_and_each_comes_once()
    {
        var client = shop.Host.Client(null, "en");
        var first = await client.GetJsonAsync<JsonElement>("api/v1/search?q=stroller&limit=1");
        var second = await client.GetJsonAsync<JsonElement>("api/v1/search?q=stroller&limit=1&cursor=" + first.GetProperty("next").GetString());

        Assert.Equal(2, first.GetProperty("total").GetInt32());
        Assert.NotEqual(first.GetProperty("items")[0].GetProperty("id").GetString(), second.GetProperty("items")[0].GetProperty("id").GetString());
        Assert.Equal("Exact", first.GetProperty("match").GetString());
    }

    [Theory]
    [InlineData("api/v1/search")]
    [InlineData("api/v1/search?q=a&limit=0")]
    [InlineData("api/v1/search?q=a&cursor=x")]
    [InlineData("api/v1/search/suggest?q=a&limit=21")]
    public async Task Wrong_values_are_named(string path)
    {
        using var client = new HttpClient { BaseAddress = shop.Host.Address };
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
