using CommunityKit.Testing.Contracts;
using CommunityKit.Testing.Modules;

namespace Sample.Starter.Tests;

/// <summary>What every module must bear: install, switch off and on, upgrade, roll back, remove, purge, on both databases.</summary>
public sealed class StarterContractTests : ModuleContractTests<StarterModule>
{
    protected override async Task SeedAsync(ModuleTestHost host)
    {
        using var visitor = host.Client();
        var page = await visitor.GetAsync("/starter");
        await page.SubmitAsync("form.starter-form", new Dictionary<string, string?> { ["Form.Text"] = "Keep me" });
    }
}
