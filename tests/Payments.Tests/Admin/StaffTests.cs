using System.Net;
using System.Text.Json;
using CommunityKit.Payments.Tests.Support;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Payments.Tests.Admin;

[Collection(ShopsCollection.Name)]
public sealed class StaffTests(Shops shops)
{
    [Fact]
    public async Task Staff_find_a_payment_ask_its_provider_and_read_what_was_said()
    {
        var shop = await shops.OnAsync(DatabaseKind.Sqlite);
        using var staff = shop.Host.Client(TestUser.Owner, "en");
        var payment = await shop.CreateAsync("stub");
        await shop.BeginAsync(payment);
        await shop.SaysAsync(payment, "Captured 999 CNY Q1");

        var list = await staff.GetAsync($"/admin/orders/payments?q={payment}");
        Assert.Single(list.Texts("tbody tr"));
        var page = await list.FollowAsync("tbody a");
        page = await page.SubmitAsync("form[action$='/ask']");
        Assert.Contains("another amount was paid", page.Text(".ck-notice--danger"), StringComparison.Ordinal);
        page = await page.SubmitAsync("form[action$='/resolve']");

        Assert.False(page.Has(".ck-notice--danger"));
        Assert.Equal(["Wrong amount", "Dealt with"], page.Texts("[aria-labelledby=notices] tbody td:nth-child(5)"));
    }

    [Fact]
    public async Task A_new_signing_key_takes_over_without_a_gap_and_the_providers_books_show_what_was_sent()
    {
        var shop = await shops.OnAsync(DatabaseKind.Sqlite);
        using var staff = shop.Host.Client(TestUser.Owner, "en");
        var before = await shop.AtCashierAsync("pay", "Twice");
        await shop.EventsAsync(before);
        var page = await staff.GetAsync("/admin/orders/sandbox");
        Assert.Contains("No real money moves", page.Text(".ck-notice"), StringComparison.Ordinal);
        Assert.Equal("200, 200, waiting", page.Texts("tbody td:nth-child(5)")[0]);
        page = await page.SubmitAsync("form[action$='/key']");
        Assert.Contains("The new key signs from now on", page.Text(".ck-notice--good"), StringComparison.Ordinal);
        var after = await shop.AtCashierAsync("pay", "None");
        shop.Host.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(["captured"], await shop.EventsAsync(after));
        Assert.Equal(["captured"], await shop.EventsAsync(before));
    }

    [Fact]
    public async Task Who_may_only_look_finds_no_buttons_and_cannot_act()
    {
        var shop = await shops.OnAsync(DatabaseKind.Sqlite);
        using var looker = shop.Host.Client(new TestUser("Ann", "admin.access", PaymentsPermissions.View), "en");
        using var stranger = shop.Host.Client(TestUser.Member, "en");
        var payment = await shop.CapturedAsync();
        var page = await looker.GetAsync($"/admin/orders/payments/{payment}");

        Assert.False(page.Has("main form"));
        using var refused = await looker.SendAsync(HttpMethod.Post, $"api/v1/payments/ask/{payment}");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await stranger.GetAsync($"/admin/orders/payments/{payment}")).Status);
        using var visitor = await shop.Visitor.SendAsync(HttpMethod.Get, "api/v1/payments");
        Assert.NotEqual(HttpStatusCode.OK, visitor.StatusCode);
    }

    [Fact]
    public async Task Programs_page_through_payments_and_read_one()
    {
        var shop = await shops.OnAsync(DatabaseKind.Sqlite);
        using var program = shop.Host.Client(TestUser.Owner, "en");
        var subject = Guid.CreateVersion7();
        for (var i = 0; i < 3; i++)
        {
            await shop.PostAsync($"fixture/pay/{Guid.CreateVersion7()}?subject={subject}&amount={100 + i}&provider=stub");
            shop.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var first = await program.GetJsonAsync<JsonElement>($"api/v1/payments?subject={subject}&limit=2");
        var second = await program.GetJsonAsync<JsonElement>($"api/v1/payments?subject={subject}&limit=2&cursor={Uri.EscapeDataString(first.GetProperty("next").GetString()!)}");
        Assert.Equal([102L, 101L], first.GetProperty("items").EnumerateArray().Select(p => p.GetProperty("amount").GetProperty("minor").GetInt64()));
        Assert.Equal([100L], second.GetProperty("items").EnumerateArray().Select(p => p.GetProperty("amount").GetProperty("minor").GetInt64()));
        Assert.False(second.TryGetProperty("next", out _));

        var id = first.GetProperty("items")[0].GetProperty("id").GetGuid();
        var one = await program.GetJsonAsync<JsonElement>($"api/v1/payments/{id}");
        Assert.Equal("Open", one.GetProperty("state").GetString());
        using var bad = await program.SendAsync(HttpMethod.Get, "api/v1/payments?state=strange");
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
        using var tooEarly = await program.SendAsync(HttpMethod.Post, $"api/v1/payments/ask/{id}");
        Assert.Equal(HttpStatusCode.Conflict, tooEarly.StatusCode);
    }
}
