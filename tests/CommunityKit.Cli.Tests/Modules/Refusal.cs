using CommunityKit.Cli.Tests.Running;

namespace CommunityKit.Cli.Tests.Modules;

/// <summary>An install that must be refused: exit code 1, its own code, and a shop that stays as it was.</summary>
internal static class Refusal
{
    public static async Task CheckAsync(Func<CliSite, string[]> wish, string code, bool requireSigned = false)
    {
        using var site = await CliSite.WithShopAsync();
        site.Offer(CliSite.Hello);
        (await site.Ck.RunAsync("module", "install", "acme.hello")).Done();
        if (requireSigned)
        {
            new Tenancy.Sites.SiteSettings { RequireSignedModules = true }.Save(site.Folder);
        }

        var result = (await site.Ck.RunAsync(["module", "install", .. wish(site), "--json"])).Refused(code);

        Assert.False(result.Json.GetProperty("applied").GetBoolean());
        var module = Assert.Single((await site.Ck.RunAsync("module", "list", "--json")).Done().Json.GetProperty("modules").EnumerateArray());
        Assert.Equal("1.0.0 Active", $"{module.GetProperty("version")} {module.GetProperty("state")}");
    }
}
