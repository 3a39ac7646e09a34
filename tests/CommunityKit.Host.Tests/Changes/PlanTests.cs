using CommunityKit.Tenancy.Changes;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Host.Tests.Changes;

/// <summary>From wishes over the plan to its result, and back.</summary>
public sealed class PlanTests : IAsyncLifetime
{
    private HostSite _site = null!;
    private TestClient _owner = null!;

    public async Task InitializeAsync()
    {
        _site = await HostSite.StartAsync();
        _site.Add(Forged.Hello());
        await _site.MakeShopAsync("shop", "", "acme.hello");
        _owner = await _site.OwnerAsync();
    }

    public async Task DisposeAsync()
    {
        _owner.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task An_upgrade_is_planned_confirmed_and_serves()
    {
        _site.Add(Forged.Hello("2.0.0"));
        var shop = await _owner.GetAsync("_host/shops/shop");
        Assert.Contains("2.0.0 available", shop.Texts("main .ck-tag"));

        var plan = await shop.SubmitAsync("main form:has(select)", new Dictionary<string, string?> { ["do"] = "upgrade:acme.hello" });
        Assert.Contains("AcmeHello", plan.Text("main tbody th"), StringComparison.Ordinal);
        Assert.Contains("Upgrade", plan.Texts("main tbody .ck-tag"));
        Assert.Contains(plan.Texts("main tbody td"), text => text == "1.0.0 → 2.0.0");
        Assert.Equal("hello 1.0.0", await HelloAsync());

        var result = await HostSite.ResultAsync(_owner, await plan.SubmitAsync("main form[method=post]"));
        Assert.Equal("Done", result.Heading);
        Assert.Contains("Generation 2 serves now", result.Text("main .ck-notice--good"), StringComparison.Ordinal);
        Assert.Equal(6, result.Texts(".host-phases li").Count);
        Assert.Equal("hello 2.0.0", await HelloAsync());
        Assert.Equal(result.Text("main"), (await _owner.GetAsync(result.Address.AbsolutePath)).Text("main"));
    }

    [Fact]
    public async Task The_whole_set_goes_back_from_the_history_and_a_module_from_the_shop()
    {
        _site.Add(Forged.Hello("2.0.0"));
        await _site.ChangeAsync("shop", ChangeKind.Upgrade);
        var history = await _owner.GetAsync("_host/shops/shop/history");
        Assert.Equal(2, history.Texts(".ck-versions > li").Count);
        Assert.Contains("Upgrade: AcmeHello 1.0.0 → 2.0.0", history.Texts(".ck-versions li li"));

        var plan = await history.FollowAsync(".ck-versions a");
        Assert.Contains("Goes back", plan.Texts("main tbody .ck-tag"));
        await HostSite.ResultAsync(_owner, await plan.SubmitAsync("main form[method=post]"));
        Assert.Equal("hello 1.0.0", await HelloAsync());

        // The version before is now the newer one.
        var shop = await _owner.GetAsync("_host/shops/shop");
        plan = await shop.SubmitAsync("main form:has(select)", new Dictionary<string, string?> { ["do"] = "back:acme.hello@2.0.0" });
        await HostSite.ResultAsync(_owner, await plan.SubmitAsync("main form[method=post]"));
        Assert.Equal("hello 2.0.0", await HelloAsync());
    }

    [Fact]
    public async Task A_set_that_the_tables_have_outgrown_cannot_come_back_and_says_why()
    {
        _site.Add(Forged.Notes("1.0.0"));
        await _site.ChangeAsync("shop", ChangeKind.Install, "acme.notes");
        _site.Add(Forged.Notes("2.0.0"));
        var plan = await _owner.GetAsync("_host/shops/shop/plan?do=upgrade:acme.notes");
        Assert.Contains("1", plan.Texts("main tbody td")[^1], StringComparison.Ordinal);
        await HostSite.ResultAsync(_owner, await plan.SubmitAsync("main form[method=post]"));

        var history = await _owner.GetAsync("_host/shops/shop/history");
        Assert.Contains("acme.notes", history.Text(".ck-versions li:nth-child(2) p"), StringComparison.Ordinal);
        Assert.False(history.Has(".ck-versions li:nth-child(2) a"));
        var refused = await _owner.GetAsync("_host/shops/shop/plan?do=generation:2");
        Assert.True(refused.Has("#refused"));
        Assert.False(refused.Has("main form[method=post]"));
    }

    [Fact]
    public async Task A_version_that_fails_when_it_is_tried_out_is_not_put_in_and_the_page_says_why()
    {
        _site.Add(Forged.Hello("2.0.0") with { Configure = """module.Endpoints(routes => routes.MapGet("/hello", () => Results.StatusCode(500)));""" });
        var result = await HostSite.CarryOutAsync(_owner, "_host/shops/shop/plan?do=upgrade:acme.hello");
        Assert.Equal("The change was not made", result.Heading);
        Assert.Contains("/hello", result.Text("main .ck-notice--danger"), StringComparison.Ordinal);
        Assert.Contains("Try out", result.Text(".host-phases [data-state=stopped]"), StringComparison.Ordinal);
        Assert.Equal("hello 1.0.0", await HelloAsync());
        Assert.Equal("Plan", (await result.FollowAsync("main a.ck-btn--primary")).Heading);
    }

    [Fact]
    public async Task Looking_at_a_plan_runs_nothing_of_the_package()
    {
        var trace = Path.Combine(_site.Folder, "ran");
        _site.Add(Forged.Hello("2.0.0") with { Members = $"static Entry() => System.IO.File.WriteAllText(@\"{trace}\", \"\");" });
        var plan = await _owner.GetAsync("_host/shops/shop/plan?do=upgrade:acme.hello");
        Assert.True(plan.Has("main form[method=post]"));
        Assert.False(File.Exists(trace));
        await HostSite.ResultAsync(_owner, await plan.SubmitAsync("main form[method=post]"));
        Assert.True(File.Exists(trace));
    }

    [Fact]
    public async Task A_need_that_nobody_meets_is_named_with_what_is_there()
    {
        _site.Add(Forged.Friend("[4.0,5.0)"));
        var plan = await _owner.GetAsync("_host/shops/shop/plan?do=install:acme.friend");
        var why = plan.Text("main .ck-notice--danger");
        Assert.Contains("acme.hello", why, StringComparison.Ordinal);
        Assert.Contains("4.0", why, StringComparison.Ordinal);
        Assert.False(plan.Has("main form[method=post]"));
    }

    [Fact]
    public async Task Several_changes_are_carried_out_in_one_step()
    {
        _site.Add(Forged.Hello("2.0.0"));
        _site.Add(Forged.Friend());
        var result = await HostSite.CarryOutAsync(_owner, "_host/shops/shop/plan?do=upgrade:acme.hello&do=install:acme.friend&do=");
        Assert.Contains("Generation 2", result.Text("main .ck-notice--good"), StringComparison.Ordinal);
        Assert.Equal("hello 2.0.0", await HelloAsync());
        Assert.Equal("friend", await _owner.Http.GetStringAsync("friend"));
    }

    [Fact]
    public async Task What_others_need_goes_only_together_with_them_and_the_plan_lists_them()
    {
        _site.Add(Forged.Friend());
        await _site.ChangeAsync("shop", ChangeKind.Install, "acme.friend");
        var plan = await _owner.GetAsync("_host/shops/shop/plan?do=disable:acme.hello");
        Assert.Contains("acme.friend", plan.Text("main .ck-notice--danger"), StringComparison.Ordinal);

        plan = await plan.FollowAsync("main a.ck-btn--primary");
        Assert.Equal(2, plan.Texts("main tbody tr").Count);
        Assert.Contains("disappear", plan.Text("main tbody"), StringComparison.Ordinal);
        await HostSite.ResultAsync(_owner, await plan.SubmitAsync("main form[method=post]"));
        Assert.Equal(404, (int)(await _owner.GetAsync("friend")).Status);

        var shop = await _owner.GetAsync("_host/shops/shop");
        Assert.Equal(2, shop.Texts("main tbody .ck-tag").Count(text => text == "switched off"));
        // Even what is switched off needs what it needs.
        var refused = await _owner.GetAsync("_host/shops/shop/plan?do=remove:acme.hello");
        Assert.Contains("acme.friend", refused.Text("main .ck-notice--danger"), StringComparison.Ordinal);
        await HostSite.CarryOutAsync(_owner, "_host/shops/shop/plan?do=enable:acme.friend");
        Assert.Equal("friend", await _owner.Http.GetStringAsync("friend"));
        Assert.Equal("hello 1.0.0", await HelloAsync());
    }

    [Fact]
    public async Task A_second_theme_takes_the_place_of_the_first_when_the_operator_says_so()
    {
        _site.Add(Forged.Theme("acme.plain"));
        _site.Add(Forged.Theme("acme.festive"));
        await _site.ChangeAsync("shop", ChangeKind.Install, "acme.plain");
        var plan = await _owner.GetAsync("_host/shops/shop/plan?do=install:acme.festive");
        Assert.Contains("one theme", plan.Text("main .ck-notice--danger"), StringComparison.Ordinal);
        plan = await plan.FollowAsync("main a.ck-btn--primary");
        Assert.Equal(["Comes in", "Goes out"], plan.Texts("main tbody .ck-tag").Order(StringComparer.Ordinal));
        var result = await HostSite.ResultAsync(_owner, await plan.SubmitAsync("main form[method=post]"));
        Assert.Equal("Done", result.Heading);
    }

    [Fact]
    public async Task A_plan_that_somebody_else_overtook_is_not_carried_out()
    {
        _site.Add(Forged.Hello("2.0.0"));
        var plan = await _owner.GetAsync("_host/shops/shop/plan?do=remove:acme.hello");
        await _site.ChangeAsync("shop", ChangeKind.Upgrade);
        var result = await HostSite.ResultAsync(_owner, await plan.SubmitAsync("main form[method=post]"));
        Assert.Contains("CK1737", result.Text("main .ck-notice--danger"), StringComparison.Ordinal);
        Assert.Equal("hello 2.0.0", await HelloAsync());
    }

    [Fact]
    public async Task A_plan_that_would_lead_elsewhere_by_now_is_not_carried_out()
    {
        _site.Add(Forged.Hello("2.0.0"));
        var plan = await _owner.GetAsync("_host/shops/shop/plan?do=upgrade:acme.hello");
        _site.Add(Forged.Hello("2.1.0"));
        var result = await HostSite.ResultAsync(_owner, await plan.SubmitAsync("main form[method=post]"));
        Assert.Contains("CK1738", result.Text("main .ck-notice--danger"), StringComparison.Ordinal);
        Assert.Equal("hello 1.0.0", await HelloAsync());
    }

    [Fact]
    public async Task Whoever_comes_while_a_change_is_under_way_is_told_who_is_at_it_and_starts_nothing()
    {
        _site.Add(Forged.Hello("2.0.0"));
        _site.Add(Forged.Friend());
        using var other = await _site.OwnerAsync();
        var second = await other.GetAsync("_host/shops/shop/plan?do=install:acme.friend");
        var release = await _site.HoldAsync("shop");
        var first = await (await _owner.GetAsync("_host/shops/shop/plan?do=upgrade:acme.hello")).SubmitAsync("main form[method=post]");
        Assert.True(first.Has("[data-host-progress]"));

        second = await second.SubmitAsync("main form[method=post]");
        Assert.Equal("/_host/shops/shop/plan", second.Address.AbsolutePath);
        Assert.Contains(HostSite.Email, second.Text("main .ck-notice--warning"), StringComparison.Ordinal);
        Assert.False(second.Has("main form[method=post]"));
        Assert.True((await other.GetAsync("_host/shops/shop")).Has(".ck-notice a"));
        await release();
        Assert.Equal("Done", (await HostSite.ResultAsync(_owner, first)).Heading);
    }

    [Fact]
    public async Task A_wish_that_changes_nothing_says_so()
    {
        var plan = await _owner.GetAsync("_host/shops/shop/plan?do=upgrade:*");
        Assert.Contains("Nothing would change", plan.Text(".ck-empty"), StringComparison.Ordinal);
        Assert.Equal("/_host/shops/shop", (await _owner.GetAsync("_host/shops/shop/plan?do=&do=")).Address.AbsolutePath);
    }

    [Theory]
    [InlineData("_host/shops/shop/plan?do=explode:acme.hello", 400)]
    [InlineData("_host/shops/shop/plan?do=generation:seven", 400)]
    [InlineData("_host/shops/nowhere", 404)]
    [InlineData("_host/shops/nowhere/plan?do=upgrade:*", 404)]
    [InlineData("_host/shops/shop/data/acme.hello", 404)]
    [InlineData("_host/nothing", 404)]
    public async Task Addresses_that_mean_nothing_get_a_page_that_says_so(string path, int status)
    {
        var page = await _owner.GetAsync(path);
        Assert.Equal(status, (int)page.Status);
        Assert.NotEqual("", page.Heading);
    }

    private Task<string> HelloAsync() => _owner.Http.GetStringAsync("hello");
}
