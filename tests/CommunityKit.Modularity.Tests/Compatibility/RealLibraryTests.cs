using CommunityKit.Modularity.Compatibility;
using CommunityKit.Modularity.Tests.Building;

namespace CommunityKit.Modularity.Tests.Compatibility;

/// <summary>Large binaries that nobody here wrote must pass against what they were built with: no false alarm.</summary>
public sealed class RealLibraryTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("AngleSharp", "0.17.1")]
    [InlineData("AngleSharp", "1.10.3")]
    [InlineData("CsvHelper", "33.0.1")]
    [InlineData("CsvHelper", "34.0.0")]
    [InlineData("Newtonsoft.Json", "12.0.3")]
    [InlineData("Newtonsoft.Json", "13.0.3")]
    [InlineData("Microsoft.CodeAnalysis", "4.14.0")]
    public void A_library_passes_on_the_framework(string package, string version)
    {
        var source = package == "Microsoft.CodeAnalysis" ? Beside(package) : NuGetCache.Assembly(package, version);
        File.Copy(source, _folder.File(package + ".dll"));
        Assert.Empty(Check(package, []).Problems);
    }

    [Fact]
    public void A_compiler_passes_with_its_own_core_as_contract()
    {
        File.Copy(Beside("Microsoft.CodeAnalysis.CSharp"), _folder.File("Microsoft.CodeAnalysis.CSharp.dll"));
        Assert.Empty(Check("Microsoft.CodeAnalysis.CSharp", [new ContractAssembly(Beside("Microsoft.CodeAnalysis"), "roslyn", "4.14.0")]).Problems);
    }

    [Fact]
    public void A_test_runner_passes_with_its_abstractions_as_contract()
    {
        File.Copy(Beside("xunit.core"), _folder.File("xunit.core.dll"));
        File.Copy(Beside("xunit.execution.dotnet"), _folder.File("xunit.execution.dotnet.dll"));
        Assert.Empty(Check("xunit.execution.dotnet", [new ContractAssembly(Beside("xunit.abstractions"), "xunit", "2.9.3")]).Problems);
    }

    private CompatibilityReport Check(string entry, IReadOnlyList<ContractAssembly> contracts) =>
        CompatibilityCheck.Run(new ModuleCandidate(Manifests.Of("acme.library", entry + ".dll"), _folder.Path), HostSurface.Current, contracts);

    private static string Beside(string name) => Path.Combine(AppContext.BaseDirectory, name + ".dll");

    public void Dispose() => _folder.Dispose();
}
