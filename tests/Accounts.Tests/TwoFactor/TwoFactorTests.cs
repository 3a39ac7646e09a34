using CommunityKit.Testing.Modules;

namespace CommunityKit.Accounts.Tests.TwoFactor;

public sealed class TwoFactorTests : IAsyncLifetime
{
    private Shop _shop = null!;
    private string _email = "";
    private TestClient _first = null!;

    public async Task InitializeAsync()
    {
        _shop = await Shop.OpenAsync();
        _email = await _shop.AddAsync("Ann", "Manager");
        _first = await _shop.SignedInAsync(_email);
    }

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Fact]
    public async Task The_password_alone_is_not_enough_and_the_code_of_the_app_is()
    {
        var (key, codes) = await _shop.SetUpTwoFactorAsync(_first);
        Assert.Equal(10, codes.Count);
        Assert.True(await Shop.IsSignedInAsync(_first), "The browser that set it up goes on.");

        _shop.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        var (client, page) = await _shop.SignInAsync(_email);
        Assert.Equal("Second step", page.Heading);
        Assert.False(await Shop.IsSignedInAsync(client));

        var wrong = await page.SubmitAsync("main form", Shop.Fields(("Code", "000000")));
        Assert.Contains("This code is wrong", wrong.Text(".ck-errors"), StringComparison.Ordinal);
        var home = await wrong.SubmitAsync("main form", Shop.Fields(("Code", _shop.Code(key))));
        Assert.Equal("Hello, Ann", home.Heading);
    }

    [Fact]
    public async Task A_code_works_once()
    {
        var (key, _) = await _shop.SetUpTwoFactorAsync(_first);
        _shop.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        var code = _shop.Code(key);
        var (one, page) = await _shop.SignInAsync(_email);
        await page.SubmitAsync("main form", Shop.Fields(("Code", code)));
        Assert.True(await Shop.IsSignedInAsync(one));

        var (two, again) = await _shop.SignInAsync(_email);
        var refused = await again.SubmitAsync("main form", Shop.Fields(("Code", code)));
        Assert.Contains("used before", refused.Text(".ck-errors"), StringComparison.Ordinal);
        Assert.False(await Shop.IsSignedInAsync(two));
    }

    [Fact]
    public async Task The_code_that_switched_it_on_does_not_open_the_door_as_well()
    {
        var (key, _) = await _shop.SetUpTwoFactorAsync(_first);
        var (client, page) = await _shop.SignInAsync(_email);
        await page.SubmitAsync("main form", Shop.Fields(("Code", _shop.Code(key))));
        Assert.False(await Shop.IsSignedInAsync(client));
    }

    [Fact]
    public async Task A_recovery_code_opens_the_door_once()
    {
        var (_, codes) = await _shop.SetUpTwoFactorAsync(_first);
        var (one, page) = await _shop.SignInAsync(_email);
        var recovery = await page.FollowAsync("main form p a");
        await recovery.SubmitAsync("main form", Shop.Fields(("Code", codes[3].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal))));
        Assert.True(await Shop.IsSignedInAsync(one));
        var security = await one.GetAsync("account/security");
        Assert.Contains("9 recovery codes left", security.Text("main"), StringComparison.Ordinal);

        var (two, again) = await _shop.SignInAsync(_email);
        var refused = await (await again.FollowAsync("main form p a")).SubmitAsync("main form", Shop.Fields(("Code", codes[3])));
        Assert.Contains("wrong", refused.Text(".ck-errors"), StringComparison.Ordinal);
        Assert.False(await Shop.IsSignedInAsync(two));
    }

    [Fact]
    public async Task Wrong_codes_lock_like_wrong_passwords()
    {
        await _shop.SetUpTwoFactorAsync(_first);
        var (_, page) = await _shop.SignInAsync(_email);
        for (var i = 0; i < 5; i++)
        {
            page = await page.SubmitAsync("main form", Shop.Fields(("Code", "00000" + i)));
        }

        page = await page.SubmitAsync("main form", Shop.Fields(("Code", "123456")));
        Assert.Contains("locked", page.Text(".ck-errors"), StringComparison.Ordinal);
        var (_, door) = await _shop.SignInAsync(_email);
        Assert.Contains("locked", door.Text(".ck-errors"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_remembered_device_is_not_asked_for_thirty_days()
    {
        var (key, _) = await _shop.SetUpTwoFactorAsync(_first);
        _shop.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        var (client, page) = await _shop.SignInAsync(_email);
        await page.SubmitAsync("main form", Shop.Fields(("Code", _shop.Code(key)), ("RememberDevice", "true")));
        await (await client.GetAsync("account/sign-out")).SubmitAsync("main form");

        var again = await Shop.SignInAsync(client, _email);
        Assert.Equal("Hello, Ann", again.Heading);
        await (await client.GetAsync("account/sign-out")).SubmitAsync("main form");
        _shop.Host.Clock.Advance(TimeSpan.FromDays(31));
        var later = await Shop.SignInAsync(client, _email);
        Assert.Equal("Second step", later.Heading);
    }

    [Fact]
    public async Task Switching_it_off_needs_the_password()
    {
        await _shop.SetUpTwoFactorAsync(_first);
        var manage = await _first.GetAsync("account/security/two-factor/manage");
        var refused = await manage.SubmitAsync("main form", Shop.Fields(("Password", "not the password")), "button[formaction$=disable]");
        Assert.Contains("The password is wrong", refused.Text(".ck-errors"), StringComparison.Ordinal);
        var done = await refused.SubmitAsync("main form", Shop.Fields(("Password", Shop.Password)), "button[formaction$=disable]");
        Assert.Contains("Two-step sign-in is off", done.Text("main"), StringComparison.Ordinal);

        var (_, home) = await _shop.SignInAsync(_email);
        Assert.Equal("Hello, Ann", home.Heading);
    }

    [Fact]
    public async Task Switching_it_on_signs_other_devices_out()
    {
        var other = await _shop.SignedInAsync(_email);
        await _shop.SetUpTwoFactorAsync(_first);
        Assert.False(await Shop.IsSignedInAsync(other));
        Assert.True(await Shop.IsSignedInAsync(_first));
    }

    [Fact]
    public async Task A_role_that_asks_for_it_works_only_after_the_set_up()
    {
        await _shop.SetAsync(new { twoFactorRoles = new[] { "Manager" } });
        var (client, page) = await _shop.SignInAsync(_email);
        Assert.Equal("Two-step sign-in", page.Heading);
        Assert.Contains("Your role works only with", page.Text(".ck-notice"), StringComparison.Ordinal);
        Assert.DoesNotContain("accounts.users.view", (await client.GetJsonAsync<AccountAnswer>("api/v1/account")).Permissions);

        await _shop.SetUpTwoFactorAsync(client);
        Assert.Contains("accounts.users.view", (await client.GetJsonAsync<AccountAnswer>("api/v1/account")).Permissions);
    }

    private sealed record AccountAnswer(Guid Id, string Name, IReadOnlyList<string> Roles, IReadOnlyList<string> Permissions);
}
