using System.Net;
using System.Text.Json.Nodes;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Customers.Tests.Segments;

public sealed class SegmentTests(ShopWithStaff shop) : IClassFixture<ShopWithStaff>
{
    [Fact]
    public async Task Staff_put_a_customer_into_segments_and_the_list_filters_by_them()
    {
        await shop.MakeSegmentAsync("gold", "Gold members");
        var ann = await shop.AddAsync("Ann");
        await shop.AddAsync("Bea");
        using var owner = shop.Host.Client(TestUser.Owner, "en");

        var page = await (await owner.GetAsync($"admin/community/customers/{ann.Id}")).SubmitAsync("form[action$='/segments']", new Dictionary<string, string?> { ["codes"] = "gold\nnone" });
        Assert.True(page.One("input[value=gold]").HasAttribute("checked"));
        var list = await owner.GetAsync("admin/community/customers?segment=gold");
        Assert.Contains("Ann", Assert.Single(list.Texts("table tbody tr")), StringComparison.Ordinal);

        page = await page.SubmitAsync("form[action$='/segments']", new Dictionary<string, string?> { ["codes"] = null });
        Assert.False(page.One("input[value=gold]").HasAttribute("checked"));
        Assert.False((await owner.GetAsync("admin/community/customers?segment=gold")).Has("table tbody tr"));
    }

    [Fact]
    public async Task A_code_is_taken_once_and_stays()
    {
        await shop.MakeSegmentAsync("silver", "Silver");
        Assert.Contains("Another segment has this code.", (await shop.MakeSegmentAsync("silver", "Other")).Text(".ck-errors"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_with_the_permission_move_members()
    {
        await shop.MakeSegmentAsync("bronze", "Bronze");
        var cy = await shop.AddAsync("Cy");
        using var program = shop.Host.Client(new TestUser("Program", "customers.manage", "customers.view"), "en");
        using var added = await program.SendAsync(HttpMethod.Put, $"api/v1/customers/segments/bronze/members/{cy.Id}");
        using var unknown = await program.SendAsync(HttpMethod.Put, $"api/v1/customers/segments/none/members/{cy.Id}");
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound), (added.StatusCode, unknown.StatusCode));
        var all = await program.GetJsonAsync<JsonObject>("api/v1/customers/segments");
        Assert.Contains(all["items"]!.AsArray(), item => (string)item!["code"]! == "bronze");

        using var member = shop.Host.Client(cy, "en");
        using var refused = await member.SendAsync(HttpMethod.Put, $"api/v1/customers/segments/bronze/members/{cy.Id}");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }
}
