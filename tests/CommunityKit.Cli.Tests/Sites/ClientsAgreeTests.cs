using System.Text.Json.Nodes;
using CommunityKit.Cli.Tests.Running;
using CommunityKit.Tests.Support;

namespace CommunityKit.Cli.Tests.Sites;

/// <summary>Whether a host runs or not, a command gives the same answer: the work is done by the same parts.</summary>
public sealed class ClientsAgreeTests
{
    private const string Recipe =
        """
        { "$schema": "https://communitykit.dev/schemas/recipe-1.json", "name": "test", "parameters": { "shopName": {} }, "steps": [
          { "step": "modules", "install": { "acme.hello": null } },
          { "step": "shop.settings", "name": { "en": { "param": "shopName" }, "zh-CN": "店" } } ] }
        """;

    public static TheoryData<string> Questions =>
    [
        "tenant list --json",
        "module list --json",
        "module list --available --json",
        "module history --json",
        "why acme.hello --json",
        "why acme.gone --json",
        "module install acme.gone --json",
        "module install acme.hello@9.0 --json",
        "module install acme.hello@2.0.0 --dry-run --json",
        "module rollback --json",
        "module rollback --generation 77 --json",
        "module purge acme.hello --yes --json",
        "module upgrade acme.gone --json",
        "recipe check recipe.json --json",
        "recipe check recipe.json --set shopName=Ann --json",
        "recipe check gone.json --json",
        "import products gone.csv --json",
        "import products recipe.json --json",
        "tenant create shop --json",
        "tenant delete gone --yes --json",
        "module list --tenant gone --json --lang zh-CN",
    ];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task The_running_host_answers_as_the_site_at_rest_does(string line)
    {
        using var site = await SiteAsync();
        var atRest = await site.Ck.RunAsync(line.Split(' '));
        CkResult served;
        await using (await site.ServeAsync())
        {
            served = await site.Ck.RunAsync(line.Split(' '));
        }

        Assert.Equal(atRest.ExitCode, served.ExitCode);
        Assert.Equal(Comparable(atRest), Comparable(served));
    }

    [Fact]
    public async Task Changes_through_the_host_are_seen_by_its_visitors()
    {
        using var site = await SiteAsync();
        await using var host = await site.ServeAsync();
        using var http = new HttpClient { BaseAddress = new Uri(host.Addresses[0] + "/") };
        Assert.Equal("one", await http.GetStringAsync("hello"));

        (await site.Ck.RunAsync("module", "upgrade")).Done();
        Assert.Equal("two", await http.GetStringAsync("hello"));
        (await site.Ck.RunAsync("module", "rollback")).Done();
        Assert.Equal("one", await http.GetStringAsync("hello"));
        (await site.Ck.RunAsync("tenant", "create", "farm", "--prefix", "/farm")).Done();
        (await site.Ck.RunAsync("recipe", "run", "recipe.json", "--tenant", "farm", "--set", "shopName=Farm")).Done();
        Assert.Equal("two", await http.GetStringAsync("farm/hello"));
        (await site.Ck.RunAsync("tenant", "delete", "farm", "--yes")).Done();
        Assert.False((await http.GetAsync(new Uri("farm/hello", UriKind.Relative))).IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_recipe_lacks_a_value_and_says_how_to_give_it()
    {
        using var site = await SiteAsync();

        var result = (await site.Ck.RunAsync("recipe", "run", "recipe.json", "--json")).Refused("CK1752");

        Assert.Contains("--set shopName=", result.Error, StringComparison.Ordinal);
        var run = (await site.Ck.RunAsync("recipe", "run", "recipe.json", "--set", "shopName=Ann", "--json")).Done().Json;
        Assert.True(run.GetProperty("succeeded").GetBoolean());
        Assert.Equal(["modules", "shop.settings"], run.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("step").GetString()));
    }

    [Fact]
    public async Task A_shop_is_exported_alike_through_its_host_and_without_one()
    {
        using var site = await SiteAsync();
        (await site.Ck.RunAsync("export", "alone")).Done();
        await using (await site.ServeAsync())
        {
            (await site.Ck.RunAsync("export", "served")).Done();
        }

        Assert.Equal(Files("alone"), Files("served"));
        Assert.Contains("acme.hello", await File.ReadAllTextAsync(Path.Combine(site.Ck.Folder, "alone", "recipe.json")), StringComparison.Ordinal);
        (await site.Ck.RunAsync("recipe", "check", "alone/recipe.json")).Done();

        List<(string, string)> Files(string folder) =>
        [
            .. Directory.EnumerateFiles(Path.Combine(site.Ck.Folder, folder), "*", SearchOption.AllDirectories)
                .Select(file => (Path.GetRelativePath(Path.Combine(site.Ck.Folder, folder), file), File.ReadAllText(file)))
                .Order(),
        ];
    }

    private static async Task<CliSite> SiteAsync()
    {
        var site = await CliSite.WithShopAsync();
        site.Offer(CliSite.Hello);
        await File.WriteAllTextAsync(Path.Combine(site.Ck.Folder, "recipe.json"), Recipe);
        (await site.Ck.RunAsync("module", "install", "acme.hello")).Done();
        site.Offer(CliSite.Next);
        return site;
    }

    /// <summary>Without what differs by nature: who answers, whether the shop is awake, and how long things took.</summary>
    private static string Comparable(CkResult result)
    {
        var json = JsonNode.Parse(result.Json.GetRawText())!.AsObject();
        json.Remove("host");
        json.Remove("phases");
        foreach (var tenant in (json["tenants"] as JsonArray)?.OfType<JsonObject>() ?? [])
        {
            foreach (var name in (IReadOnlyList<string>)["state", "generation", "modules", "faults"])
            {
                tenant.Remove(name);
            }
        }

        return json.ToJsonString();
    }
}
