using System.Text.Json;
using CommunityKit.Templates.Tests.Support;

namespace CommunityKit.Templates.Tests;

/// <summary>A new site, set up as its README says.</summary>
public sealed class NewSiteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_new_site_takes_a_shop_and_its_recipe()
    {
        (await Ck.RunAsync(_folder.Path, "new", "site", "spring-shops")).Done();
        var site = _folder["spring-shops"];

        (await Ck.RunAsync(site, "tenant", "create", "shop")).Done();
        var recipe = (await Ck.RunAsync(site, "recipe", "run", "recipe.json", "--json")).Done();
        var again = (await Ck.RunAsync(site, "recipe", "run", "recipe.json", "--json")).Done();

        Assert.Equal("Updated", ChangeOfSettings(recipe));
        Assert.Equal("Unchanged", ChangeOfSettings(again));
    }

    private static string ChangeOfSettings(CkResult recipe)
    {
        using var json = JsonDocument.Parse(recipe.Output);
        return json.RootElement.GetProperty("steps").EnumerateArray()
            .Single(step => step.GetProperty("step").GetString() == "shop.settings")
            .GetProperty("counts").EnumerateObject().Single().Name;
    }
}
