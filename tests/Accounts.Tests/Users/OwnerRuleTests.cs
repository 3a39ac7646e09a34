using System.Net;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Accounts.Tests.Users;

public sealed class OwnerRuleTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Of_two_owners_who_leave_at_once_exactly_one_is_refused(DatabaseKind database)
    {
        await using var shop = await Shop.OpenAsync(database);
        var owners = new List<TestClient> { await NewOwnerAsync(shop) };
        for (var round = 0; round < 3; round++)
        {
            owners.Add(await NewOwnerAsync(shop));
            var pages = await Task.WhenAll(owners.Select(owner => owner.GetAsync("account/privacy")));
            var answers = await Task.WhenAll(pages.Select(page => page.SubmitAsync("form[action$=erase]", Shop.Fields(("Password", Shop.Password)))));
            Assert.Single(answers, page => page.Has(".ck-errors"));
            owners = [.. owners.Where((_, i) => answers[i].Has(".ck-errors"))];
            Assert.True(await Shop.IsSignedInAsync(owners.Single()));
        }
    }

    [Fact]
    public async Task The_last_owner_cannot_delete_himself()
    {
        await using var shop = await Shop.OpenAsync();
        var owner = await shop.SignedInAsync(await shop.AddAsync("Olive", "Owner"));
        var page = await (await owner.GetAsync("account/privacy")).SubmitAsync("form[action$=erase]", Shop.Fields(("Password", Shop.Password)));
        Assert.Contains("The shop needs an owner", page.Text(".ck-errors"), StringComparison.Ordinal);
        Assert.True(await Shop.IsSignedInAsync(owner));
    }

    [Fact]
    public async Task The_hosts_owner_enters_by_ticket_once_and_becomes_an_owner()
    {
        await using var shop = await Shop.OpenAsync(withAdmin: true);
        using var client = shop.Host.Client(culture: "en");
        var ticket = shop.Host.OwnerTicket("boss@host.example");
        var admin = await client.GetAsync("account/owner-sign-in?ticket=" + Uri.EscapeDataString(ticket));
        Assert.Equal("/admin", admin.Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, admin.Status);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("admin/settings/roles")).Status);

        using var other = shop.Host.Client(culture: "en");
        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync("account/owner-sign-in?ticket=" + Uri.EscapeDataString(ticket))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync("account/owner-sign-in?ticket=made-up")).Status);
        Assert.False(await Shop.IsSignedInAsync(other));
    }

    [Fact]
    public async Task A_stranger_who_registered_with_the_owners_address_loses_it()
    {
        await using var shop = await Shop.OpenAsync();
        using var stranger = shop.Host.Client(culture: "en");
        var form = await stranger.GetAsync("account/register");
        await form.SubmitAsync("main form", Shop.Fields(("Name", "Eve"), ("Email", "boss@host.example"), ("Password", Shop.Password)));

        using var client = shop.Host.Client(culture: "en");
        await client.GetAsync("account/owner-sign-in?ticket=" + Uri.EscapeDataString(shop.Host.OwnerTicket("boss@host.example")));
        Assert.True(await Shop.IsSignedInAsync(client));
        var (_, page) = await shop.SignInAsync("boss@host.example");
        Assert.Contains("E-mail or password is wrong.", page.Text(".ck-errors"), StringComparison.Ordinal);
    }

    private static async Task<TestClient> NewOwnerAsync(Shop shop) => await shop.SignedInAsync(await shop.AddAsync("Olive", "Owner"));
}
