using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Accounts.Tests.Tokens;

public sealed class TokenTests : IAsyncLifetime
{
    private Shop _shop = null!;

    public async Task InitializeAsync() => _shop = await Shop.OpenAsync();

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Fact]
    public async Task A_token_does_what_its_scopes_say_and_no_more_even_for_an_owner()
    {
        var owner = await _shop.SignedInAsync(await _shop.AddAsync("Olive", "Owner"));
        var token = await MakeAsync(owner, "accounts.users.manage");
        var account = await AskAsync(token);
        Assert.Equal(["accounts.users.manage", "accounts.users.view"], account!.Permissions);
    }

    [Fact]
    public async Task A_token_opens_no_pages()
    {
        var owner = await _shop.SignedInAsync(await _shop.AddAsync("Olive", "Owner"));
        var token = await MakeAsync(owner, "accounts.users.manage");
        using var client = Client(token);
        using var response = await client.GetAsync("account/security");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Fact]
    public async Task Nobody_makes_a_token_that_may_do_more_than_himself()
    {
        var member = await _shop.SignedInAsync(await _shop.AddAsync("Mia"));
        var page = await member.GetAsync("account/security/tokens/new");
        var refused = await page.SubmitAsync(
            "main form", Shop.Fields(("Form.Name", "x"), ("Form.Scopes", "accounts.users.manage"), ("Form.Password", Shop.Password)));
        Assert.Contains("what you may not do yourself", refused.Text(".ck-errors"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_ends_when_its_time_is_up_or_when_it_is_revoked()
    {
        var member = await _shop.SignedInAsync(await _shop.AddAsync("Mia"));
        var (one, two) = (await MakeAsync(member), await MakeAsync(member));
        Assert.NotNull(await AskAsync(one));
        var security = await member.GetAsync("account/security");
        Assert.DoesNotContain(one, security.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        await security.SubmitAsync("form[action$=revoke]");
        Assert.Single(new[] { await AskAsync(one), await AskAsync(two) }, answer => answer is not null);
        _shop.Host.Clock.Advance(TimeSpan.FromDays(91));
        Assert.Null(await AskAsync(one));
        Assert.Null(await AskAsync(two));
    }

    [Fact]
    public async Task A_made_up_token_is_nobody_even_beside_a_valid_cookie()
    {
        var member = await _shop.SignedInAsync(await _shop.AddAsync("Mia"));
        member.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "ckt_made-up");
        using var response = await member.SendAsync(HttpMethod.Get, "api/v1/account");
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private static async Task<string> MakeAsync(TestClient client, params string[] scopes)
    {
        var page = await client.GetAsync("account/security/tokens/new");
        var fields = new Dictionary<string, string?> { ["Form.Name"] = "Stock export", ["Form.Password"] = Shop.Password };
        if (scopes.Length > 0)
        {
            fields["Form.Scopes"] = string.Join('\n', scopes);
        }

        var made = await page.SubmitAsync("main form", fields);
        return made.Text("#acc-token");
    }

    private HttpClient Client(string token)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _shop.Host.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private async Task<Answer?> AskAsync(string token)
    {
        using var client = Client(token);
        using var response = await client.GetAsync("api/v1/account");
        return response.IsSuccessStatusCode ? await response.Content.ReadFromJsonAsync<Answer>() : null;
    }

    private sealed record Answer(Guid Id, string Name, IReadOnlyList<string> Roles, IReadOnlyList<string> Permissions);
}
