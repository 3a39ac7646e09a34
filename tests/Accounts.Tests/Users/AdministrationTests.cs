using System.Net;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Accounts.Tests.Users;

public sealed class AdministrationTests : IAsyncLifetime
{
    private Shop _shop = null!;
    private TestClient _owner = null!;

    public async Task InitializeAsync()
    {
        _shop = await Shop.OpenAsync(withAdmin: true);
        _owner = await _shop.SignedInAsync(await _shop.AddAsync("Olive", "Owner"));
    }

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Fact]
    public async Task An_invited_clerk_chooses_a_password_by_mail_and_has_the_role()
    {
        var form = await _owner.GetAsync("admin/community/users/new");
        await form.SubmitAsync("form#edit", Shop.Fields(("Name", "Carl"), ("Email", "carl@shop.example"), ("Culture", "en"), ("Roles", "Clerk")));
        Assert.Contains("Carl", (await _owner.GetAsync("admin/community/users?state=invited")).Texts("tbody th"));

        using var client = _shop.Host.Client(culture: "en");
        var link = await _shop.LinkAsync("carl@shop.example");
        var done = await (await client.GetAsync(link)).SubmitAsync("main form", Shop.Fields(("Password", "a quiet river bends")));
        Assert.Equal("Sign in", done.Heading);
        await Shop.SignInAsync(client, "carl@shop.example", "a quiet river bends");
        Assert.Equal(["Clerk"], (await client.GetJsonAsync<Answer>("api/v1/account")).Roles);
        Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync(link)).Status);
    }

    [Fact]
    public async Task Disabling_signs_out_at_once_and_enabling_lets_in_again()
    {
        var email = await _shop.AddAsync("Mia");
        var mia = await _shop.SignedInAsync(email);
        await BulkAsync(_owner, "Mia", "Disable");
        Assert.False(await Shop.IsSignedInAsync(mia));
        var (_, page) = await _shop.SignInAsync(email);
        Assert.Contains("switched off", page.Text(".ck-errors"), StringComparison.Ordinal);
        await BulkAsync(_owner, "Mia", "Enable");
        await _shop.SignedInAsync(email);
    }

    [Fact]
    public async Task A_manager_cannot_touch_an_owner_nor_make_one()
    {
        var manager = await _shop.SignedInAsync(await _shop.AddAsync("Max", "Manager"));
        var result = await BulkAsync(manager, "Olive", "Disable");
        Assert.Contains("may do more than you", result.Text("main"), StringComparison.Ordinal);
        Assert.True(await Shop.IsSignedInAsync(_owner));

        var form = await manager.GetAsync("admin/community/users/new");
        var refused = await form.SubmitAsync("form#edit", Shop.Fields(("Name", "Eve"), ("Email", "eve@shop.example"), ("Culture", "en"), ("Roles", "Owner")));
        Assert.Contains("cannot give a role that may do more", refused.Text("main"), StringComparison.Ordinal);
        Assert.Empty(await _shop.MailsAsync("eve@shop.example"));
    }

    [Fact]
    public async Task The_last_owner_keeps_the_role()
    {
        var form = await OpenAsync("Olive");
        var refused = await form.SubmitAsync("form#edit", Shop.Fields(("Roles", "Manager")));
        Assert.Contains("The shop needs an owner", refused.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Owner", (await _owner.GetJsonAsync<Answer>("api/v1/account")).Roles);

        await _shop.AddAsync("Oscar", "Owner");
        await (await OpenAsync("Olive")).SubmitAsync("form#edit", Shop.Fields(("Roles", "Manager")));
        Assert.Equal(["Manager"], (await _owner.GetJsonAsync<Answer>("api/v1/account")).Roles);
    }

    [Fact]
    public async Task A_lost_phone_is_no_end_staff_switch_the_second_step_off()
    {
        var email = await _shop.AddAsync("Mia");
        await _shop.SetUpTwoFactorAsync(await _shop.SignedInAsync(email));
        var (_, asked) = await _shop.SignInAsync(email);
        Assert.Equal("Second step", asked.Heading);
        await BulkAsync(_owner, "Mia", "ResetTwoFactor");
        await _shop.SignedInAsync(email);
    }

    [Fact]
    public async Task A_locked_account_is_opened_by_staff()
    {
        var email = await _shop.AddAsync("Mia");
        for (var i = 0; i < 5; i++)
        {
            await _shop.SignInAsync(email, "not the password");
        }

        Assert.Contains("Mia", (await _owner.GetAsync("admin/community/users?state=locked")).Texts("tbody th"));
        await BulkAsync(_owner, "Mia", "Unlock");
        await _shop.SignedInAsync(email);
    }

    [Fact]
    public async Task The_record_says_who_did_what_without_secrets()
    {
        var email = await _shop.AddAsync("Mia");
        await _shop.SignInAsync(email, "not the password");
        await _shop.SignedInAsync(email);
        await BulkAsync(_owner, "Mia", "Disable");
        var page = await _owner.GetAsync("admin/community/account-events");
        var rows = page.Texts("tbody tr");
        Assert.Contains(rows, row => row.Contains("Wrong password or code", StringComparison.Ordinal) && row.Contains("Mia", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("Disabled", StringComparison.Ordinal) && row.Contains("Olive", StringComparison.Ordinal));
        Assert.Contains("127.0.0.0", page.Text("tbody"), StringComparison.Ordinal);
        Assert.DoesNotContain("not the password", page.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_admin_shows_who_is_signed_in_and_the_way_out()
    {
        var page = await _owner.GetAsync("admin");
        Assert.Contains("Olive", page.Texts(".ck-menu > summary"));
        Assert.True(page.Has("a[href='/account/sign-out']"));
    }

    private async Task<HtmlPage> OpenAsync(string name)
    {
        var list = await _owner.GetAsync("admin/community/users");
        var link = list.Document.QuerySelectorAll("tbody th a").First(a => a.TextContent.Trim() == name);
        return await _owner.GetAsync(link.GetAttribute("href")!);
    }

    /// <summary>Chooses a user in the list, presses a button of the bulk bar, and agrees when asked.</summary>
    private static async Task<HtmlPage> BulkAsync(TestClient client, string name, string action)
    {
        var list = await client.GetAsync("admin/community/users");
        var row = list.Document.QuerySelectorAll("tbody tr").First(tr => tr.QuerySelector("th")!.TextContent.Contains(name, StringComparison.Ordinal));
        var key = row.QuerySelector("input[name=keys]")!.GetAttribute("value");
        var page = await list.SubmitAsync("main form[method=post]:has(table)", Shop.Fields(("keys", key)), $"button[name=action][value={action}]");
        return page.Has(".ck-ask") ? await page.SubmitAsync(".ck-ask") : page;
    }

    private sealed record Answer(Guid Id, string Name, IReadOnlyList<string> Roles, IReadOnlyList<string> Permissions);
}
