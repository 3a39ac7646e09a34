using System.Text.Json;
using CommunityKit.Cli.Tests.Running;
using CommunityKit.Tests.Support;

namespace CommunityKit.Cli.Tests.Modules;

/// <summary>The modules of a shop from the command line, while no host runs.</summary>
public sealed class ChangeTests
{
    [Fact]
    public async Task A_module_comes_in_with_what_it_needs_and_says_who_asked_for_it()
    {
        using var site = await CliSite.WithShopAsync();
        var basis = new ForgedModule("acme.base", "1.2.0");
        site.Offer(basis);
        site.Offer(CliSite.Hello with { Dependencies = new Dictionary<string, string> { ["acme.base"] = "[1.0,2.0)" } });

        var result = (await site.Ck.RunAsync("module", "install", "acme.hello", "--json")).Done().Json;

        Assert.True(result.GetProperty("applied").GetBoolean());
        Assert.Equal(1, result.GetProperty("generation").GetInt64());
        Assert.Equal(["acme.base Add 1.2.0", "acme.hello Add 1.0.0"], Plan(result));
        Assert.NotEmpty(result.GetProperty("phases").EnumerateObject());
        Assert.Equal(["acme.base 1.2.0 Active", "acme.hello 1.0.0 Active"], await ModulesAsync(site));
        var why = (await site.Ck.RunAsync("why", "acme.base")).Done().Output;
        Assert.Contains("acme.hello 1.0.0", why, StringComparison.Ordinal);
        Assert.Contains("[1.0,2.0)", why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_shows_the_plan_and_changes_nothing()
    {
        using var site = await CliSite.WithShopAsync();
        site.Offer(CliSite.Hello);

        var result = (await site.Ck.RunAsync("module", "install", "acme.hello", "--dry-run", "--json")).Done().Json;

        Assert.False(result.GetProperty("applied").GetBoolean());
        Assert.Equal(["acme.hello Add 1.0.0"], Plan(result));
        Assert.Empty(await ModulesAsync(site));
    }

    [Fact]
    public async Task Versions_go_up_and_back_and_the_shop_remembers_all_of_them()
    {
        using var site = await CliSite.WithShopAsync();
        site.Offer(CliSite.Hello);
        site.Offer(CliSite.Next);

        (await site.Ck.RunAsync("module", "install", "acme.hello@1.0.0")).Done();
        Assert.Contains("2.0.0", (await site.Ck.RunAsync("module", "list")).Done().Output, StringComparison.Ordinal);
        (await site.Ck.RunAsync("module", "upgrade")).Done();
        Assert.Equal(["acme.hello 2.0.0 Active"], await ModulesAsync(site));
        (await site.Ck.RunAsync("module", "rollback")).Done();
        Assert.Equal(["acme.hello 1.0.0 Active"], await ModulesAsync(site));
        (await site.Ck.RunAsync("module", "rollback", "--generation", "2")).Done();
        Assert.Equal(["acme.hello 2.0.0 Active"], await ModulesAsync(site));

        var history = (await site.Ck.RunAsync("module", "history", "--json")).Done().Json.GetProperty("generations");
        Assert.Equal(["2.0.0", "1.0.0", "2.0.0", "1.0.0"], history.EnumerateArray().Select(g => g.GetProperty("modules").GetProperty("acme.hello").GetString()));
    }

    [Fact]
    public async Task A_module_is_switched_off_and_on_taken_out_and_its_data_purged_only_on_demand()
    {
        using var site = await CliSite.WithShopAsync();
        site.Offer(CliSite.Hello);
        (await site.Ck.RunAsync("module", "install", "acme.hello")).Done();

        (await site.Ck.RunAsync("module", "disable", "acme.hello")).Done();
        Assert.Equal(["acme.hello 1.0.0 Disabled"], await ModulesAsync(site));
        (await site.Ck.RunAsync("module", "enable", "acme.hello")).Done();
        Assert.Equal(["acme.hello 1.0.0 Active"], await ModulesAsync(site));
        (await site.Ck.RunAsync("module", "purge", "acme.hello", "--yes", "--json")).Refused("CK1736");
        (await site.Ck.RunAsync("module", "remove", "acme.hello")).Done();
        Assert.Empty(await ModulesAsync(site));
        (await site.Ck.RunAsync("module", "purge", "acme.hello", "--json")).Refused("CK2009");
        (await site.Ck.RunAsync("module", "purge", "acme.hello", "--yes")).Done();
    }

    [Fact]
    public async Task What_store_and_feeds_offer_is_listed_by_id()
    {
        using var site = await CliSite.WithShopAsync();
        site.Offer(CliSite.Hello);
        site.Offer(CliSite.Next);

        var modules = (await site.Ck.RunAsync("module", "list", "--available", "--json")).Done().Json.GetProperty("modules");

        var hello = Assert.Single(modules.EnumerateArray());
        Assert.Equal("acme.hello", hello.GetProperty("id").GetString());
        Assert.Equal(["2.0.0", "1.0.0"], hello.GetProperty("versions").EnumerateArray().Select(v => v.GetString()));
    }

    [Fact]
    public async Task Two_installs_at_once_are_done_one_after_the_other()
    {
        using var site = await CliSite.WithShopAsync();
        site.Offer(CliSite.Hello);
        site.Offer(new ForgedModule("acme.other", "1.0.0"));

        var results = await Task.WhenAll(
            Task.Run(() => site.Ck.RunAsync("module", "install", "acme.hello")), Task.Run(() => site.Ck.RunAsync("module", "install", "acme.other")));

        Assert.All(results, result => result.Done());
        Assert.Equal(["acme.hello 1.0.0 Active", "acme.other 1.0.0 Active"], await ModulesAsync(site));
    }

    private static IEnumerable<string> Plan(JsonElement result) => result.GetProperty("plan").EnumerateArray()
        .Select(row => $"{row.GetProperty("id")} {row.GetProperty("change")} {row.GetProperty("to")}").Order(StringComparer.Ordinal);

    private static async Task<IReadOnlyList<string>> ModulesAsync(CliSite site) =>
    [
        .. (await site.Ck.RunAsync("module", "list", "--json")).Done().Json.GetProperty("modules").EnumerateArray()
            .Select(m => $"{m.GetProperty("id")} {m.GetProperty("version")} {m.GetProperty("state")}").Order(StringComparer.Ordinal),
    ];
}
