using System.Net;
using System.Text.Json.Nodes;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Customers.Tests.Consents;

public sealed class ConsentTests(ShopWithStaff shop) : IClassFixture<ShopWithStaff>
{
    [Fact]
    public async Task A_member_agrees_withdraws_and_every_answer_stays_in_the_log()
    {
        var ann = await shop.AddAsync("Ann");
        using var client = shop.Host.Client(ann, "en");
        var page = await SaveAsync(client, "marketing.mail");
        Assert.True(page.One("input[value='marketing.mail']").HasAttribute("checked"));
        Assert.False(page.One("input[value='marketing.inbox']").HasAttribute("checked"));
        await SaveAsync(client, "marketing.mail");
        page = await SaveAsync(client);
        Assert.False(page.One("input[value='marketing.mail']").HasAttribute("checked"));

        // Saying the same twice is one answer; what was never ticked is none.
        var log = page.Texts(".cus-paste li");
        Assert.Equal(2, log.Count);
        Assert.Contains("No", log[0], StringComparison.Ordinal);
        Assert.Contains("Yes", log[1], StringComparison.Ordinal);
        using var owner = shop.Host.Client(TestUser.Owner, "en");
        Assert.Equal(2, (await owner.GetAsync("admin/community/consent-log?purpose=marketing.mail&q=")).Texts("table tbody tr").Count(row => row.Contains("Ann", StringComparison.Ordinal)));
        Assert.Contains("Offers and news by mail", (await owner.GetAsync("admin/community/consents")).Text("table tbody"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_of_a_member_read_and_change_their_answers()
    {
        var bea = await shop.AddAsync("Bea");
        using var client = shop.Host.Client(bea, "en");
        using var yes = await client.SendAsync(HttpMethod.Put, "api/v1/customers/consents/marketing.inbox", CustomersHost.Json("""{"given":true}"""));
        using var unknown = await client.SendAsync(HttpMethod.Put, "api/v1/customers/consents/none", CustomersHost.Json("""{"given":true}"""));
        using var broken = await client.SendAsync(HttpMethod.Put, "api/v1/customers/consents/marketing.inbox", CustomersHost.Json("""{"giben":true}"""));
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound, HttpStatusCode.BadRequest), (yes.StatusCode, unknown.StatusCode, broken.StatusCode));
        var list = await client.GetJsonAsync<JsonObject>("api/v1/customers/consents");
        Assert.True((bool)list["items"]!.AsArray().Single(item => (string)item!["purpose"]! == "marketing.inbox")!["given"]!);
    }

    /// <summary>Saves the boxes, a minute after whatever was before.</summary>
    private async Task<HtmlPage> SaveAsync(TestClient client, params string[] given)
    {
        shop.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        return await (await client.GetAsync("account/privacy")).SubmitAsync(
            "form[action$='/account/consents']", new Dictionary<string, string?> { ["given"] = given.Length == 0 ? null : string.Join('\n', given) });
    }
}
