using System.Net;

namespace CommunityKit.Accounts.Tests.Roles;

public sealed class PermissionTests : IAsyncLifetime
{
    private Shop _shop = null!;

    public async Task InitializeAsync() => _shop = await Shop.OpenAsync();

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Fact]
    public async Task Owners_may_open_the_roles_members_and_visitors_may_not()
    {
        var owner = await _shop.SignedInAsync(await _shop.AddAsync("Olive", "Owner"));
        var member = await _shop.SignedInAsync(await _shop.AddAsync("Mia"));
        using var visitor = _shop.Host.Client(culture: "en");

        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync("admin/settings/roles")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await member.GetAsync("admin/settings/roles")).Status);
        Assert.Equal("Sign in", (await visitor.GetAsync("admin/settings/roles")).Heading);
    }

    [Fact]
    public async Task A_manager_has_what_modules_give_managers_and_what_is_included_in_it()
    {
        var manager = await _shop.SignedInAsync(await _shop.AddAsync("Max", "Manager"));
        var account = await manager.GetJsonAsync<Answer>("api/v1/account");
        Assert.Contains("accounts.users.manage", account.Permissions);
        Assert.Contains("accounts.users.view", account.Permissions);
        Assert.DoesNotContain("accounts.roles.manage", account.Permissions);
    }

    [Fact]
    public async Task A_permission_that_was_taken_stays_taken_when_the_module_comes_back()
    {
        var owner = await _shop.SignedInAsync(await _shop.AddAsync("Olive", "Owner"));
        var manager = await _shop.SignedInAsync(await _shop.AddAsync("Max", "Manager"));
        var page = await owner.GetAsync("admin/settings/roles");
        Assert.NotNull(page.One("input[value='Manager:accounts.events.view']").GetAttribute("checked"));
        var kept = page.Document.QuerySelectorAll("input[name=grants][checked]").Select(e => e.GetAttribute("value")!)
            .Where(value => value != "Manager:accounts.events.view" && !value.StartsWith("Owner:", StringComparison.Ordinal));
        var saved = await page.SubmitAsync("form[method=post]", Shop.Fields(("grants", string.Join('\n', kept))));
        Assert.Contains("Permissions saved", saved.Text("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("accounts.events.view", (await manager.GetJsonAsync<Answer>("api/v1/account")).Permissions);

        Assert.Empty(await _shop.Host.TryChangeAsync("Disable", "communitykit.accounts"));
        Assert.Empty(await _shop.Host.TryChangeAsync("Enable", "communitykit.accounts"));
        var again = await manager.GetJsonAsync<Answer>("api/v1/account");
        Assert.DoesNotContain("accounts.events.view", again.Permissions);
        Assert.Contains("accounts.users.manage", again.Permissions);
    }

    [Fact]
    public async Task Nobody_gives_a_permission_that_he_does_not_have()
    {
        var owner = await _shop.SignedInAsync(await _shop.AddAsync("Olive", "Owner"));
        var clerk = await _shop.SignedInAsync(await _shop.AddAsync("Carl", "Clerk"));
        await GrantAsync(owner, "Clerk:accounts.roles.manage");

        var page = await clerk.GetAsync("admin/settings/roles");
        Assert.NotNull(page.One("input[value='Clerk:accounts.users.manage']").GetAttribute("disabled"));
        var grants = string.Join('\n', page.One("input[name=was]").GetAttribute("value")!.Split(' ').Append("Clerk:accounts.users.manage"));
        var refused = await page.SubmitAsync("form[method=post]", Shop.Fields(("grants", grants)));
        Assert.Contains("Some changes were not made", refused.Text("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("accounts.users.manage", (await clerk.GetJsonAsync<Answer>("api/v1/account")).Permissions);
    }

    [Fact]
    public async Task Two_people_at_work_on_the_matrix_do_not_undo_each_other()
    {
        var email = await _shop.AddAsync("Olive", "Owner");
        var (one, two) = (await _shop.SignedInAsync(email), await _shop.SignedInAsync(email));
        var (first, second) = (await one.GetAsync("admin/settings/roles"), await two.GetAsync("admin/settings/roles"));
        string With(Testing.Modules.HtmlPage page, string more) =>
            string.Join('\n', page.One("input[name=was]").GetAttribute("value")!.Split(' ').Append(more));
        await first.SubmitAsync("form[method=post]", Shop.Fields(("grants", With(first, "Clerk:accounts.users.view"))));
        await second.SubmitAsync("form[method=post]", Shop.Fields(("grants", With(second, "Editor:accounts.events.view"))));

        var page = await one.GetAsync("admin/settings/roles");
        Assert.NotNull(page.One("input[value='Clerk:accounts.users.view']").GetAttribute("checked"));
        Assert.NotNull(page.One("input[value='Editor:accounts.events.view']").GetAttribute("checked"));
    }

    [Fact]
    public async Task A_shop_makes_a_role_of_its_own_gives_it_renames_it_and_deletes_it()
    {
        var owner = await _shop.SignedInAsync(await _shop.AddAsync("Olive", "Owner"));
        var made = await (await owner.GetAsync("admin/settings/roles/new")).SubmitAsync("main form", Shop.Fields(("Name", "Buyers")));
        var key = System.Web.HttpUtility.ParseQueryString(made.Address.Query)["role"]!;
        var taken = await (await owner.GetAsync("admin/settings/roles/new")).SubmitAsync("main form", Shop.Fields(("Name", "buyers")));
        Assert.Contains("a role of this name already", taken.Text(".ck-errors"), StringComparison.Ordinal);
        await GrantAsync(owner, key + ":accounts.events.view");

        var buyer = await _shop.SignedInAsync(await _shop.AddAsync("Bea", "Buyers"));
        Assert.Contains("accounts.events.view", (await buyer.GetJsonAsync<Answer>("api/v1/account")).Permissions);
        var edit = await owner.GetAsync("admin/settings/roles/" + key);
        await edit.SubmitAsync("main form", Shop.Fields(("Name", "Purchasing")));
        Assert.Contains("Purchasing", (await owner.GetAsync("admin/settings/roles")).Texts("th"));
        await (await owner.GetAsync("admin/settings/roles/" + key)).SubmitAsync("main form", button: "button[formaction$=delete]");
        Assert.DoesNotContain("accounts.events.view", (await buyer.GetJsonAsync<Answer>("api/v1/account")).Permissions);
    }

    [Fact]
    public async Task The_matrix_can_be_searched()
    {
        var owner = await _shop.SignedInAsync(await _shop.AddAsync("Olive", "Owner"));
        var page = await owner.GetAsync("admin/settings/roles?q=sign-in+record&role=Manager");
        Assert.Equal("See the sign-in record", Assert.Single(page.Texts("tbody th[scope=row]")));
        Assert.Equal(["Permission", "Manager"], page.Texts("thead th"));
    }

    private static async Task GrantAsync(Testing.Modules.TestClient owner, string grant)
    {
        var page = await owner.GetAsync("admin/settings/roles");
        var grants = page.One("input[name=was]").GetAttribute("value")!.Split(' ').Append(grant);
        await page.SubmitAsync("form[method=post]", Shop.Fields(("grants", string.Join('\n', grants))));
    }

    private sealed record Answer(Guid Id, string Name, IReadOnlyList<string> Roles, IReadOnlyList<string> Permissions);
}
