using CommunityKit.Testing.Modules;

namespace CommunityKit.Host.Tests;

/// <summary>A module that takes the host down can be got rid of, because safe mode runs host code only.</summary>
public sealed class SafeModeTests : IAsyncLifetime
{
    private HostSite _site = null!;
    private TestClient _owner = null!;

    public async Task InitializeAsync()
    {
        _site = await HostSite.StartAsync();
        _site.Add(Forged.Hello());
        _site.Add(Forged.Hello("2.0.0"));
        _site.Add(Forged.Notes("1.0.0"));
        await _site.MakeShopAsync("shop", "", "acme.hello@1.0.0");
        await _site.ChangeAsync("shop", Tenancy.Changes.ChangeKind.Upgrade);
        await _site.ChangeAsync("shop", Tenancy.Changes.ChangeKind.Install, "acme.notes");
        await _site.RestartAsync(safeMode: true);
        _owner = await _site.OwnerAsync();
    }

    public async Task DisposeAsync()
    {
        _owner.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Shops_are_closed_and_the_manager_answers_and_says_so()
    {
        var shop = await _owner.GetAsync("hello");
        Assert.Equal(503, (int)shop.Status);
        Assert.Contains("maintenance", shop.Heading, StringComparison.Ordinal);
        var page = await _owner.GetAsync("_host");
        Assert.Contains("Safe mode", page.Text(".ck-notice--warning"), StringComparison.Ordinal);
        Assert.Contains("closed", page.Texts("main .ck-tag"));
        Assert.All(_site.Tenants.All, slot => Assert.Null(slot.Current));
    }

    [Fact]
    public async Task A_module_is_switched_off_without_running_and_stays_off_after_a_normal_start()
    {
        var result = await HostSite.CarryOutAsync(_owner, "_host/shops/shop/plan?do=disable:acme.hello");
        Assert.Equal("Done", result.Heading);
        Assert.Null(_site.Tenants.Get("shop").Current);
        await _site.RestartAsync();
        using var visitor = _site.Client();
        Assert.Equal(404, (int)(await visitor.GetAsync("hello")).Status);
    }

    [Fact]
    public async Task A_module_goes_back_to_the_version_before()
    {
        Assert.Equal("Done", (await HostSite.CarryOutAsync(_owner, "_host/shops/shop/plan?do=back:acme.hello@1.0.0")).Heading);
        await _site.RestartAsync();
        using var visitor = _site.Client();
        Assert.Equal("hello 1.0.0", await visitor.Http.GetStringAsync("hello"));
    }

    [Fact]
    public async Task A_module_with_data_is_taken_out_and_its_data_stay()
    {
        Assert.Equal("Done", (await HostSite.CarryOutAsync(_owner, "_host/shops/shop/plan?do=remove:acme.notes")).Heading);
        Assert.Contains("acme.notes", (await _owner.GetAsync("_host/shops/shop")).Text("section:has(> #left)"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("install:acme.hello@1.0.0")]
    [InlineData("upgrade:*")]
    [InlineData("enable:acme.hello")]
    public async Task What_would_have_to_run_is_refused(string wish)
    {
        await HostSite.CarryOutAsync(_owner, "_host/shops/shop/plan?do=disable:acme.hello");
        _site.Add(Forged.Hello("3.0.0"));
        var plan = await _owner.GetAsync("_host/shops/shop/plan?do=" + wish);
        Assert.Contains("CK1739", plan.Text("main .ck-notice--danger"), StringComparison.Ordinal);
        Assert.False(plan.Has("main form[method=post]"));
    }

    [Fact]
    public async Task Nothing_that_cannot_be_done_is_offered()
    {
        var page = await _owner.GetAsync("_host/shops/shop");
        Assert.DoesNotContain(page.Document.QuerySelectorAll("option"), o => o.GetAttribute("value")!.StartsWith("upgrade:", StringComparison.Ordinal));
        Assert.False(page.Has("form[action$='/open']"));
        page = await _owner.GetAsync("_host/shops/shop/install");
        Assert.Equal("/_host/shops/shop", page.Address.AbsolutePath);
        Assert.Contains("In safe mode", page.Text("main"), StringComparison.Ordinal);
        Assert.Equal("/_host", (await _owner.GetAsync("_host/new-shop")).Address.AbsolutePath.TrimEnd('/'));
    }
}
