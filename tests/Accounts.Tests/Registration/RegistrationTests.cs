using System.Net;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Accounts.Tests.Registration;

public sealed class RegistrationTests : IAsyncLifetime
{
    private Shop _shop = null!;

    public async Task InitializeAsync() => _shop = await Shop.OpenAsync();

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Fact]
    public async Task A_visitor_registers_confirms_by_mail_and_signs_in()
    {
        var sent = await RegisterAsync("ann@shop.example");
        Assert.Equal("Look into your mailbox", sent.Heading);
        var (early, page) = await _shop.SignInAsync("ann@shop.example");
        Assert.Contains("confirm your e-mail address first", page.Text(".ck-errors"), StringComparison.Ordinal);
        Assert.False(await Shop.IsSignedInAsync(early));

        using var client = _shop.Host.Client(culture: "en");
        var confirm = await client.GetAsync(await _shop.LinkAsync("ann@shop.example"));
        var (_, still) = await _shop.SignInAsync("ann@shop.example");
        Assert.True(still.Has(".ck-errors"), "Opening the link alone must not confirm: mail programs do that.");
        await confirm.SubmitAsync("main form");
        await _shop.SignedInAsync("ann@shop.example");
    }

    [Fact]
    public async Task Registering_with_a_taken_address_looks_the_same_and_only_the_mailbox_learns_it()
    {
        var email = await _shop.AddAsync("Ann");
        var taken = await RegisterAsync(email);
        var free = await RegisterAsync("new@shop.example");
        Assert.Equal(free.Address, taken.Address);
        Assert.Equal(free.One("main").InnerHtml, taken.One("main").InnerHtml);
        Assert.Contains("already have an account", (await _shop.MailsAsync(email)).Single() + "already have an account", StringComparison.Ordinal);
        await _shop.SignedInAsync(email);
    }

    [Fact]
    public async Task A_stranger_who_registered_with_my_address_does_not_get_in_when_I_register_after_him()
    {
        await RegisterAsync("ann@shop.example", password: "the strangers password");
        var strangers = await _shop.LinkAsync("ann@shop.example");
        await RegisterAsync("ann@shop.example");
        using var client = _shop.Host.Client(culture: "en");
        var old = await (await client.GetAsync(strangers)).SubmitAsync("main form");
        Assert.Equal("This link does not work any more", old.Heading);

        await (await client.GetAsync(await LastLinkAsync("ann@shop.example", strangers))).SubmitAsync("main form");
        var (_, stranger) = await _shop.SignInAsync("ann@shop.example", "the strangers password");
        Assert.True(stranger.Has(".ck-errors"));
        await _shop.SignedInAsync("ann@shop.example");
    }

    [Theory]
    [InlineData("short", "at least 10")]
    [InlineData("1234567890", "first that anybody tries")]
    [InlineData("annannann-ann", null)]
    public async Task A_bad_password_is_refused_with_the_reason(string password, string? reason)
    {
        var page = await RegisterAsync("ann@shop.example", password);
        if (reason is null)
        {
            Assert.Equal("Look into your mailbox", page.Heading);
        }
        else
        {
            Assert.Contains(reason, page.Text(".ck-errors"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_confirmation_the_new_member_is_in_at_once()
    {
        await _shop.SetAsync(new { confirmEmail = false });
        var page = await RegisterAsync("ann@shop.example");
        Assert.Equal("Hello, Ann", page.Heading);
    }

    [Fact]
    public async Task A_shop_can_close_registration()
    {
        await _shop.SetAsync(new { allowRegistration = false });
        using var client = _shop.Host.Client(culture: "en");
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("account/register")).Status);
        Assert.False((await client.GetAsync("account/sign-in")).Has("a[href*=register]"));
    }

    [Fact]
    public async Task A_forgotten_password_is_set_anew_by_a_link_that_works_once_and_for_an_hour()
    {
        var email = await _shop.AddAsync("Ann");
        var elsewhere = await _shop.SignedInAsync(email);
        var link = await ForgetAsync(email);
        using var client = _shop.Host.Client(culture: "en");
        var form = await client.GetAsync(link);
        var done = await form.SubmitAsync("main form", Shop.Fields(("Password", "a quiet river bends")));
        Assert.Equal("Sign in", done.Heading);
        Assert.False(await Shop.IsSignedInAsync(elsewhere));
        await Shop.SignInAsync(client, email, "a quiet river bends");
        Assert.True(await Shop.IsSignedInAsync(client));

        Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync(link)).Status);
        _shop.Host.Clock.Advance(TimeSpan.FromHours(2));
        var late = await ForgetAsync(email, link);
        _shop.Host.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync(late)).Status);
    }

    [Fact]
    public async Task Forgetting_the_password_of_an_unknown_address_looks_the_same_and_sends_nothing()
    {
        var email = await _shop.AddAsync("Ann");
        using var client = _shop.Host.Client(culture: "en");
        var known = await (await client.GetAsync("account/forgot-password")).SubmitAsync("main form", Shop.Fields(("Email", email)));
        var unknown = await (await client.GetAsync("account/forgot-password")).SubmitAsync("main form", Shop.Fields(("Email", "nobody@shop.example")));
        Assert.Equal(known.Address, unknown.Address);
        Assert.Equal(known.One("main").InnerHtml, unknown.One("main").InnerHtml);
        Assert.Empty(await _shop.MailsAsync("nobody@shop.example"));
    }

    [Fact]
    public async Task A_link_for_one_purpose_serves_no_other()
    {
        var email = await _shop.AddAsync("Ann");
        var link = await ForgetAsync(email);
        using var client = _shop.Host.Client(culture: "en");
        var page = await client.GetAsync(link.Replace("reset-password", "invitation", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Gone, page.Status);
    }

    private async Task<HtmlPage> RegisterAsync(string email, string password = Shop.Password)
    {
        using var client = _shop.Host.Client(culture: "en");
        var page = await client.GetAsync("account/register");
        return await page.SubmitAsync("main form", Shop.Fields(("Name", "Ann"), ("Email", email), ("Password", password)));
    }

    private async Task<string> ForgetAsync(string email, string? notThis = null)
    {
        using var client = _shop.Host.Client(culture: "en");
        var page = await client.GetAsync("account/forgot-password");
        await page.SubmitAsync("main form", Shop.Fields(("Email", email)));
        return await LastLinkAsync(email, notThis, "reset-password");
    }

    /// <summary>Mails of one moment have no order, so the newest is the one that was not there before.</summary>
    private async Task<string> LastLinkAsync(string email, string? notThis, string kind = "confirm")
    {
        var root = _shop.Host.Address.ToString();
        var links = (await _shop.MailsAsync(email)).SelectMany(mail => mail.Split([' ', '\n']))
            .Where(word => word.StartsWith(root + "account/" + kind, StringComparison.Ordinal))
            .Select(word => word[root.Length..]);
        return links.Last(link => link != notThis);
    }
}
