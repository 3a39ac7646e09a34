using System.Net.Sockets;
using System.Text;
using CommunityKit.Tenancy.Changes;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Host.Tests.Shops;

/// <summary>Making, filling, entering and deleting shops.</summary>
public sealed class ShopTests : IAsyncLifetime
{
    private HostSite _site = null!;
    private TestClient _owner = null!;

    public async Task InitializeAsync()
    {
        _site = await HostSite.StartAsync();
        _site.Add(Forged.Hello());
        await _site.MakeShopAsync("shop", "/shop", "acme.hello");
        _owner = await _site.OwnerAsync();
    }

    public async Task DisposeAsync()
    {
        _owner.Dispose();
        await _site.DisposeAsync();
    }

    [Theory]
    [InlineData("shop", "other", "", "Id", "shop")]
    [InlineData("Bad Id", "other", "", "Id", "Bad Id")]
    [InlineData("second", "shop", "", "Prefix", "/shop")]
    [InlineData("second", "api", "", "Prefix", "/api")]
    [InlineData("second", "two/parts", "", "Prefix", "/two/parts")]
    [InlineData("second", "second", "https://x.example", "Hosts", "https://x.example")]
    public async Task A_shop_that_cannot_be_is_refused_beside_the_field_that_is_wrong(string id, string prefix, string hosts, string field, string named)
    {
        var page = await NewAsync(id, prefix, hosts);
        Assert.Equal(422, (int)page.Status);
        Assert.Contains(named, page.Text($"#{field}-error"), StringComparison.Ordinal);
        Assert.Single(_site.Tenants.All);
    }

    [Fact]
    public async Task A_new_shop_has_its_name_and_language_and_waits_for_modules()
    {
        var page = await NewAsync("second", "second", "");
        Assert.Equal("/_host/shops/second/install", page.Address.AbsolutePath);
        Assert.False(page.Has(".ck-steps"));
        page = await _owner.GetAsync("_host/shops/second");
        Assert.Equal("A second shop", page.Heading);
        Assert.Contains("no modules yet", page.Text(".ck-empty"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_offer_is_searched_by_words_in_any_language()
    {
        _site.Add(Forged.Friend());
        var page = await _owner.GetAsync("_host/shops/shop/install?q=FRIEND+acme");
        Assert.Equal(["AcmeFriend"], page.Texts(".host-offer label, .host-offer b"));
        Assert.Contains("“bread”", (await _owner.GetAsync("_host/shops/shop/install?q=bread")).Text(".ck-empty"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_module_that_this_host_cannot_run_is_shown_with_the_reason_and_cannot_be_chosen()
    {
        _site.Add(Forged.Friend() with { Contract = "[1.4,2.0)", BuiltAgainst = "1.4.0" });
        var page = await _owner.GetAsync("_host/shops/shop/install?q=friend");
        Assert.Contains("1.4", page.Text(".host-offer .ck-error"), StringComparison.Ordinal);
        Assert.False(page.Has(".host-offer input"));
    }

    [Fact]
    public async Task A_package_file_is_sent_planned_and_installed()
    {
        var file = _site.Add(Forged.Friend());
        var bytes = await File.ReadAllBytesAsync(file);
        File.Delete(file);
        var plan = await UploadAsync(("friend.nupkg", bytes));
        Assert.Equal("/_host/shops/shop/plan", plan.Address.AbsolutePath);
        Assert.Contains("AcmeFriend", plan.Text("main tbody"), StringComparison.Ordinal);
        await HostSite.ResultAsync(_owner, await plan.SubmitAsync("main form[method=post]"));
        Assert.Equal("friend", await _owner.Http.GetStringAsync("shop/friend"));
    }

    [Fact]
    public async Task A_file_that_is_no_package_is_named_and_nothing_happens()
    {
        var page = await UploadAsync(("../../evil.nupkg", "no zip"u8.ToArray()));
        Assert.Equal(422, (int)page.Status);
        Assert.Contains("evil.nupkg", page.Text("#packages-error"), StringComparison.Ordinal);
        Assert.DoesNotContain("..", page.Text("#packages-error"), StringComparison.Ordinal);
        page = await UploadAsync();
        Assert.Contains("at least one", page.Text("#packages-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_beyond_the_limit_are_refused_and_the_limit_is_told_before()
    {
        Assert.Contains("128 MB", (await _owner.GetAsync("_host/shops/shop/install")).Text("#packages-hint"), StringComparison.Ordinal);

        // Only what is announced counts here: nobody sends 200 MB in a test.
        using var connection = new TcpClient();
        await connection.ConnectAsync(_site.Address.Host, _site.Address.Port);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /_host/shops/shop/install HTTP/1.1\r\nHost: {_site.Address.Authority}\r\nAccept: text/html\r\nAccept-Language: en\r\n"
            + $"Cookie: {_owner.Cookies.GetCookieHeader(new Uri(_site.Address, "_host/"))}\r\nContent-Type: multipart/form-data; boundary=x\r\n"
            + "Content-Length: 200000000\r\nConnection: close\r\n\r\n--x"));
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync();
        Assert.Contains(answer.Split(' ')[1], new[] { "400", "413" });
        Assert.Contains("too large", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_removed_module_leaves_is_kept_until_its_id_is_typed()
    {
        _site.Add(Forged.Notes("1.0.0"));
        await _site.ChangeAsync("shop", ChangeKind.Install, "acme.notes");
        await HostSite.CarryOutAsync(_owner, "_host/shops/shop/plan?do=remove:acme.notes");
        var shop = await _owner.GetAsync("_host/shops/shop");
        Assert.Contains("acme.notes", shop.Text("section:has(> #left)"), StringComparison.Ordinal);

        var form = await shop.FollowAsync("section:has(> #left) a");
        form = await form.SubmitAsync("main form", new Dictionary<string, string?> { ["Typed"] = "acme.note" });
        Assert.Equal(422, (int)form.Status);
        Assert.Contains("acme.notes", form.Text("#Typed-error"), StringComparison.Ordinal);
        shop = await form.SubmitAsync("main form", new Dictionary<string, string?> { ["Typed"] = "acme.notes" });
        Assert.Contains("1 tables", shop.Text(".ck-notice--good"), StringComparison.Ordinal);
        Assert.False(shop.Has("#left"));
    }

    [Fact]
    public async Task A_shop_is_deleted_with_its_folder_only_when_its_id_is_typed()
    {
        var form = await _owner.GetAsync("_host/shops/shop/delete");
        Assert.Equal(422, (int)(await form.SubmitAsync("main form", new Dictionary<string, string?> { ["Typed"] = "" })).Status);
        Assert.True(Directory.Exists(Path.Combine(_site.Folder, "tenants", "shop")));
        var page = await form.SubmitAsync("main form", new Dictionary<string, string?> { ["Typed"] = "shop" });
        Assert.Contains("was deleted", page.Text(".ck-notice--good"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_site.Folder, "tenants", "shop")));
        Assert.Equal(404, (int)(await _owner.GetAsync("shop/hello")).Status);
    }

    [Fact]
    public async Task The_owner_enters_the_admin_with_a_ticket_for_one_use_in_one_shop()
    {
        _site.Add(Forged.Door());
        await _site.ChangeAsync("shop", ChangeKind.Install, "acme.door");
        await _site.MakeShopAsync("other", "/other", "acme.door");
        var address = await TicketAsync();
        Assert.StartsWith($"{_site.Address}shop/account/owner-sign-in?ticket=", address.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal(HostSite.Email, await _owner.Http.GetStringAsync(address));
        Assert.Equal("nobody", await _owner.Http.GetStringAsync(address));
        Assert.Equal("nobody", await _owner.Http.GetStringAsync((await TicketAsync()).AbsoluteUri.Replace("/shop/", "/other/", StringComparison.Ordinal)));

        address = await TicketAsync();
        _site.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal("nobody", await _owner.Http.GetStringAsync(address));
    }

    [Fact]
    public async Task A_shop_without_a_door_says_so_and_gives_no_ticket_away()
    {
        var page = await (await _owner.GetAsync("_host/shops/shop")).SubmitAsync("form[action$='/open']");
        Assert.Equal("/_host/shops/shop", page.Address.AbsolutePath);
        Assert.Contains("No running module", page.Text(".ck-notice--warning"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_that_fails_is_shown_with_its_last_error_and_without_figures_from_it()
    {
        _site.Add(new CommunityKit.Tests.Support.ForgedModule("acme.bad", "1.0.0")
        {
            Configure = """module.Endpoints(r => r.MapGet("/bad", [CommunityKit.UI.Pages.SkipProbe] string () => throw new InvalidOperationException("order 48151623 of ann@example.com")));""",
        });
        await _site.ChangeAsync("shop", ChangeKind.Install, "acme.bad");
        await _owner.GetAsync("shop/bad");
        var page = await _owner.GetAsync("_host/shops/shop");
        var part = page.Text("section:has(#failing)");
        Assert.Contains("acme.bad", part, StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException", part, StringComparison.Ordinal);
        Assert.DoesNotContain("ann@example.com", part, StringComparison.Ordinal);
        Assert.Contains("1 part fails", (await _owner.GetAsync("_host")).Texts("main .ck-tag"));
    }

    [Fact]
    public async Task The_overview_finds_a_shop_by_its_address()
    {
        for (var i = 0; i < 9; i++)
        {
            await _site.MakeShopAsync($"many-{i}", $"/many-{i}");
        }

        var page = await (await _owner.GetAsync("_host")).SubmitAsync("form[role=search]", new Dictionary<string, string?> { ["q"] = "many-7" });
        Assert.Equal(["many-7"], page.Texts("main tbody th a"));
    }

    [Fact]
    public async Task A_feed_that_cannot_be_read_is_named_and_the_others_are_shown()
    {
        await File.WriteAllTextAsync(Path.Combine(_site.Folder, "packages", "broken.nupkg"), "no zip");
        var page = await _owner.GetAsync("_host");
        Assert.Contains("broken.nupkg", page.Text("section:has(#feeds) .ck-notice--warning"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_speak_the_language_that_was_asked_for_and_remember_it()
    {
        Assert.Equal("zh-CN", (await _owner.GetAsync("_host?lang=zh-CN")).One("html").GetAttribute("lang"));
        var page = await _owner.GetAsync("_host/shops/shop");
        Assert.Equal("zh-CN", page.One("html").GetAttribute("lang"));
        Assert.Contains("查看方案", page.Texts("main button"));
    }

    private async Task<HtmlPage> NewAsync(string id, string prefix, string hosts) =>
        await (await _owner.GetAsync("_host/new-shop")).SubmitAsync("main form", new Dictionary<string, string?>
        {
            ["Name"] = "A second shop",
            ["Id"] = id,
            ["Prefix"] = prefix,
            ["Hosts"] = hosts,
            ["Language"] = "en",
        });

    private async Task<Uri> TicketAsync()
    {
        var token = (await _owner.GetAsync("_host/shops/shop")).One("form[action$='/open'] [name=__form]").GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("__form", token)]);
        using var answer = await _owner.SendAsync(HttpMethod.Post, "_host/shops/shop/open", content);
        return answer.Headers.Location!;
    }

    private async Task<HtmlPage> UploadAsync(params (string Name, byte[] Bytes)[] files)
    {
        var token = (await _owner.GetAsync("_host/shops/shop/install")).One("[enctype] [name=__form]").GetAttribute("value")!;
        using var content = new MultipartFormDataContent { { new StringContent(token), "__form" } };
        foreach (var (name, bytes) in files)
        {
            content.Add(new ByteArrayContent(bytes), "packages", name);
        }

        return await _owner.SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(_site.Address, "_host/shops/shop/install")) { Content = content });
    }
}
