using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CommunityKit.Testing.Modules;
using CommunityKit.Webhooks.Sending;
using CommunityKit.Webhooks.Tests.Support;

namespace CommunityKit.Webhooks.Tests.Endpoints;

public sealed class EndpointTests(Shops shops) : IClassFixture<Shops>
{
    private readonly WebhookShop _shop = shops.Shop;

    [Fact]
    public async Task A_new_secret_signs_beside_the_old_one_for_a_day()
    {
        await using var receiver = await Receiver.StartAsync();
        var (endpoint, old) = await WebhookShop.AddAsync(_shop.Staff, receiver.Url, "payments.captured.v1");
        using var answer = await _shop.Staff.SendAsync(HttpMethod.Post, $"api/v1/webhooks/endpoints/{endpoint}/secret");
        var made = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("secret").GetString()!;
        await _shop.PostAsync($"api/v1/webhooks/endpoints/{endpoint}/ping");
        _shop.Host.Clock.Advance(TimeSpan.FromHours(24));
        await _shop.PostAsync($"api/v1/webhooks/endpoints/{endpoint}/ping");

        var (first, second) = (receiver.All[0], receiver.All[1]);
        Assert.Equal(Sign(first, made, old), first.Signature);
        Assert.Equal(Sign(second, made), second.Signature);
        Assert.NotEqual(first.Id, second.Id);
    }

    [Fact]
    public async Task A_secret_is_shown_once_and_kept_encrypted()
    {
        await using var receiver = await Receiver.StartAsync();
        var page = await _shop.Staff.GetAsync("/admin/settings/webhooks/endpoints/new");
        var made = await page.SubmitAsync("main form", new Dictionary<string, string?>(StringComparer.Ordinal) { ["Form.Url"] = receiver.Url.ToString(), ["Form.Note"] = "Warehouse" });
        var secret = made.Text("#whk-secret");
        var endpoint = await made.FollowAsync("main a.ck-btn--primary");

        Assert.StartsWith("whsec_", secret, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, endpoint.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, (await _shop.EndpointAsync(Guid.Parse(endpoint.Address.Segments[^1]))).GetRawText(), StringComparison.Ordinal);
        Assert.Equal(0, await _shop.CountAsync($"SELECT COUNT(*) FROM whk_endpoint WHERE secret LIKE '%{secret[6..20]}%'"));
        Assert.Equal(0, await _shop.CountAsync("SELECT COUNT(*) FROM whk_endpoint WHERE secret LIKE '%whsec%'"));
    }

    [Fact]
    public async Task A_ping_tells_at_once_what_the_receiver_says()
    {
        await using var receiver = await Receiver.StartAsync();
        var (endpoint, _) = await WebhookShop.AddAsync(_shop.Staff, receiver.Url, "payments.failed.v1");
        var page = await _shop.Staff.GetAsync($"/admin/settings/webhooks/endpoints/{endpoint}");
        var good = await page.SubmitAsync("form[action$=ping]");
        receiver.Answer(404);
        var bad = await page.SubmitAsync("form[action$=ping]");
        await receiver.DisposeAsync();
        var dead = await page.SubmitAsync("form[action$=ping]");

        Assert.Contains(good.Texts(".ck-notice, .ck-flash, [role=status]"), text => text.Contains("accepted the ping: 200", StringComparison.Ordinal));
        Assert.Contains(bad.Texts(".ck-notice, .ck-flash, [role=status]"), text => text.Contains("with 404", StringComparison.Ordinal));
        Assert.Contains(dead.Texts(".ck-notice, .ck-flash, [role=status]"), text => text.Contains("not reachable", StringComparison.Ordinal));
        Assert.All(receiver.All, received => Assert.Equal("webhooks.ping.v1", received.Type));
        Assert.Equal(2, receiver.All.Count);
        Assert.True((await _shop.EndpointAsync(endpoint)).GetProperty("isActive").GetBoolean());
    }

    [Fact]
    public async Task The_back_office_changes_a_receiver_and_refuses_what_somebody_else_changed()
    {
        var (endpoint, _) = await WebhookShop.AddAsync(_shop.Staff, new Uri("https://erp.example/a"));
        var path = $"/admin/settings/webhooks/endpoints/{endpoint}";
        var page = await _shop.Staff.GetAsync(path);
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Form.Url"] = "https://erp.example/b", ["Form.Events"] = "payments.captured.v1" };
        await page.SubmitAsync("form.ck-form", fields);
        var stale = await page.SubmitAsync("form.ck-form", fields);
        var wrong = await (await _shop.Staff.GetAsync(path)).SubmitAsync("form.ck-form", new Dictionary<string, string?>(StringComparer.Ordinal) { ["Form.Url"] = "http://erp.example/" });

        var now = await _shop.EndpointAsync(endpoint);
        Assert.Equal("https://erp.example/b", now.GetProperty("url").GetString());
        Assert.Equal(["payments.captured.v1"], now.GetProperty("events").EnumerateArray().Select(e => e.GetString()));
        Assert.Contains("Somebody changed this receiver", stale.Text("main"), StringComparison.Ordinal);
        Assert.Contains("must begin with https", wrong.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Receivers_are_switched_and_deleted_in_the_list()
    {
        var (endpoint, _) = await WebhookShop.AddAsync(_shop.Staff, new Uri("https://erp.example/list"));
        const string path = "settings/webhooks/endpoints";
        var key = await AdminForms.KeyAsync(_shop.Host, path, "https://erp.example/list");

        Assert.Equal(endpoint.ToString(), key);
        Assert.Equal(1, (await AdminForms.RunAsync(_shop.Host, path, "off", key)).Done);
        Assert.Equal("Staff", (await _shop.EndpointAsync(endpoint)).GetProperty("offReason").GetString());
        Assert.Equal(0, (await AdminForms.RunAsync(_shop.Host, path, "off", key)).Done);
        Assert.Equal(1, (await AdminForms.RunAsync(_shop.Host, path, "on", key)).Done);
        Assert.Equal(1, (await AdminForms.RunAsync(_shop.Host, path, "delete", key)).Done);
        using var gone = await _shop.Staff.SendAsync(HttpMethod.Get, $"api/v1/webhooks/endpoints/{endpoint}");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Theory]
    [InlineData("""{ "url": "http://erp.example/" }""", "url")]
    [InlineData("""{ }""", "url")]
    [InlineData("""{ "url": "https://10.0.0.1/" }""", "url")]
    [InlineData("""{ "url": "https://erp.example/", "events": ["orders.sung.v1"] }""", "events")]
    public async Task The_API_says_which_field_is_wrong(string body, string field)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await _shop.Staff.SendAsync(HttpMethod.Post, "api/v1/webhooks/endpoints", content);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal([field], problem.GetProperty("errors").EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task Only_who_may_sees_receivers_and_the_events_are_those_of_the_shops_modules()
    {
        using var clerk = _shop.Host.Client(new TestUser("Cid", "payments.manage"), "en");
        using var keeper = _shop.Host.Client(new TestUser("Kay", "webhooks.manage"), "en");
        using var refused = await clerk.SendAsync(HttpMethod.Get, "api/v1/webhooks/endpoints");
        var events = await keeper.GetJsonAsync<JsonElement>("api/v1/webhooks/events");

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        var types = events.GetProperty("items").EnumerateArray().ToDictionary(e => e.GetProperty("type").GetString()!, e => e.GetProperty("name").GetString());
        Assert.Equal("Payment received", types["payments.captured.v1"]);
        Assert.DoesNotContain("orders.placed.v1", types.Keys);
    }

    private static string Sign(Received received, params string[] secrets) =>
        StandardSignature.Make(secrets, received.Id, received.Timestamp, Encoding.UTF8.GetBytes(received.Body));
}
