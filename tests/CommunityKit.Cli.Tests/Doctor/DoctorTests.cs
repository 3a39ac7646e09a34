using System.Text.Json;
using CommunityKit.Cli.Tests.Running;

namespace CommunityKit.Cli.Tests.Doctor;

/// <summary><c>ck doctor</c> finds what is wrong and says what to do.</summary>
public sealed class DoctorTests
{
    [Fact]
    public async Task A_machine_that_can_run_shops_is_healthy()
    {
        var folder = Directory.CreateTempSubdirectory("ck-cli-").FullName;

        var result = (await new Ck(folder).RunAsync("doctor", "--json")).Done().Json;

        Assert.True(result.GetProperty("healthy").GetBoolean());
        var checks = result.GetProperty("findings").EnumerateArray().ToDictionary(f => f.GetProperty("check").GetString()!, StringComparer.Ordinal);
        Assert.Equal("Good", checks["sqlite"].GetProperty("state").GetString());
        Assert.Equal("Good", checks["sdk"].GetProperty("state").GetString());
        Assert.All(checks.Values, finding => Assert.True(finding.GetProperty("state").GetString() == "Good" || finding.GetProperty("next").GetString()!.Length > 0));
        Directory.Delete(folder);
    }

    [Fact]
    public async Task A_site_is_looked_at_module_by_module()
    {
        using var site = await CliSite.WithShopAsync();
        site.Offer(CliSite.Hello);
        (await site.Ck.RunAsync("module", "install", "acme.hello")).Done();
        Assert.Contains("Shop shop: 1 modules", (await site.Ck.RunAsync("doctor")).Done().Output, StringComparison.Ordinal);

        foreach (var file in Directory.EnumerateFiles(site.Folder.Store, "*.dll", SearchOption.AllDirectories))
        {
            await File.WriteAllTextAsync(file, "damaged");
        }

        var result = (await site.Ck.RunAsync("doctor", "--json")).Exits(1).Json;
        Assert.False(result.GetProperty("healthy").GetBoolean());
        var broken = Findings(result).Single(f => f.GetProperty("state").GetString() == "Broken");
        Assert.Contains("acme.hello", broken.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("ck module rollback", broken.GetProperty("next").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_cannot_be_read_are_a_finding_not_a_crash()
    {
        using var site = new CliSite();
        await File.WriteAllTextAsync(site.Folder.SettingsFile, """{ "databse": "sqlite" }""");

        var result = (await site.Ck.RunAsync("doctor", "--json")).Exits(1).Json;

        Assert.Contains(Findings(result), f => f.GetProperty("text").GetString()!.StartsWith("CK1700", StringComparison.Ordinal));
    }

    private static JsonElement.ArrayEnumerator Findings(JsonElement result) => result.GetProperty("findings").EnumerateArray();
}
