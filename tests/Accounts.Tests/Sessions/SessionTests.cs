namespace CommunityKit.Accounts.Tests.Sessions;

public sealed class SessionTests : IAsyncLifetime
{
    private Shop _shop = null!;
    private string _email = "";

    public async Task InitializeAsync()
    {
        _shop = await Shop.OpenAsync();
        _email = await _shop.AddAsync("Ann");
    }

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Fact]
    public async Task One_device_can_sign_another_out()
    {
        var phone = await _shop.SignedInAsync(_email);
        var desk = await _shop.SignedInAsync(_email);
        var security = await desk.GetAsync("account/security");
        Assert.Equal(2, security.Texts(".acc-rows > li").Count);
        await security.SubmitAsync("form[action*='/sessions/'][action$='/end']");
        Assert.False(await Shop.IsSignedInAsync(phone));
        Assert.True(await Shop.IsSignedInAsync(desk));
    }

    [Fact]
    public async Task All_others_can_be_signed_out_at_once()
    {
        var others = new[] { await _shop.SignedInAsync(_email), await _shop.SignedInAsync(_email) };
        var desk = await _shop.SignedInAsync(_email);
        await (await desk.GetAsync("account/security")).SubmitAsync("form[action$='end-others']");
        Assert.True(await Shop.IsSignedInAsync(desk));
        Assert.All(await Task.WhenAll(others.Select(Shop.IsSignedInAsync)), Assert.False);
    }

    [Fact]
    public async Task Nobody_can_end_a_session_of_somebody_else()
    {
        var ann = await _shop.SignedInAsync(_email);
        var eve = await _shop.SignedInAsync(await _shop.AddAsync("Eve"));
        await _shop.SignedInAsync(_email);
        var form = (await ann.GetAsync("account/security")).One("form[action$='/end']").GetAttribute("action")!;
        var page = await eve.GetAsync("account/security");
        var token = page.One("input[name=__form]").GetAttribute("value")!;
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__form"] = token });
        using var response = await eve.SendAsync(HttpMethod.Post, form, content);
        Assert.Equal(2, (await ann.GetAsync("account/security")).Texts("form[action$='/end'], .ck-tag--good").Count);
    }

    [Fact]
    public async Task A_session_ends_after_a_working_day_unless_the_member_stays_signed_in()
    {
        var visiting = await _shop.SignedInAsync(_email);
        var (staying, _) = await _shop.SignInAsync(_email, stay: true);
        _shop.Host.Clock.Advance(TimeSpan.FromHours(13));
        Assert.False(await Shop.IsSignedInAsync(visiting));
        Assert.True(await Shop.IsSignedInAsync(staying));
        _shop.Host.Clock.Advance(TimeSpan.FromDays(31));
        Assert.False(await Shop.IsSignedInAsync(staying));
    }

    [Fact]
    public async Task Changing_the_password_signs_other_devices_out_and_tells_the_member()
    {
        var other = await _shop.SignedInAsync(_email);
        var desk = await _shop.SignedInAsync(_email);
        var page = await desk.GetAsync("account/password");
        var refused = await page.SubmitAsync("main form", Shop.Fields(("Current", "wrong"), ("Next", "a quiet river bends")));
        Assert.Contains("The password is wrong", refused.Text(".ck-errors"), StringComparison.Ordinal);
        await refused.SubmitAsync("main form", Shop.Fields(("Current", Shop.Password), ("Next", "a quiet river bends")));

        Assert.False(await Shop.IsSignedInAsync(other));
        Assert.True(await Shop.IsSignedInAsync(desk));
        Assert.Contains(await _shop.MailsAsync(_email), mail => mail.Contains("密码已修改", StringComparison.Ordinal));
        var (_, old) = await _shop.SignInAsync(_email);
        Assert.True(old.Has(".ck-errors"));
    }
}
