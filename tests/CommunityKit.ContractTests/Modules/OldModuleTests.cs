using System.Net;
using System.Reflection;
using CommunityKit.Testing.Modules;
using CommunityKit.Tests.Support;
using Xunit;

namespace CommunityKit.ContractTests.Modules;

/// <summary>
/// Packages as they were built against earlier contracts, kept as files: today's host installs and runs them. A package is added with each
/// minor version of the contract (<c>CK_ACCEPT=1</c>) and never rebuilt.
/// </summary>
public sealed class OldModuleTests
{
    private static readonly string Folder = Acceptance.PathOf("tests", "CommunityKit.ContractTests", "OldModules");

    public static TheoryData<string> Packages { get; } = [.. Directory.EnumerateFiles(Folder, "*.nupkg").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Packages))]
    public async Task A_module_built_for_an_earlier_contract_still_runs(string package)
    {
        var (id, version) = Split(package);
        await using var host = await ModuleTestHost.StartAsync(new ModuleTestOptions { PackageFolders = [Folder], Modules = [$"{id}@{version}"] });
        using var owner = host.Client(TestUser.Owner, "en");

        var page = await owner.GetAsync("/veteran");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("0", page.Text("#seen"));

        using var raised = await owner.SendAsync(HttpMethod.Post, "/veteran");
        Assert.Equal(HttpStatusCode.OK, raised.StatusCode);
        Assert.Equal((1, 0), await host.PumpAsync());

        Assert.Equal("1", (await owner.GetAsync("/veteran")).Text("#seen"));
        Assert.All(await host.ModulesAsync(), module => Assert.Empty(module.FailingParts));
    }

    [Fact]
    public void There_is_a_package_of_every_contract_version()
    {
        var version = typeof(CommunityKit.Modules.IModule).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
        var veteran = VeteranModule.BuiltAgainst(version);
        var file = Path.Combine(Folder, $"{veteran.Id}.{veteran.Version}.nupkg");
        if (Acceptance.IsOn && !File.Exists(file))
        {
            ModuleForge.Pack(veteran, Folder);
        }

        Assert.True(File.Exists(file), $"Record today's contract with CK_ACCEPT=1: {Path.GetFileName(file)} is missing.");
    }

    private static (string Id, string Version) Split(string package)
    {
        var parts = Path.GetFileNameWithoutExtension(package).Split('.', 3);
        return ($"{parts[0]}.{parts[1]}", parts[2]);
    }
}
