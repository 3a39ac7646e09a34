using System.Text.Json;
using CommunityKit.Templates.Tests.Support;
using CommunityKit.Tests.Support;

namespace CommunityKit.Templates.Tests;

/// <summary>The files of the templates themselves.</summary>
public sealed class TemplateContentTests
{
    private static readonly string Content = Path.Combine(RepositoryFolder.Path, "src", "CommunityKit.Templates", "content");

    [Theory]
    [InlineData("module/src/Sample.Starter/Sample.Starter.csproj")]
    [InlineData("theme/Sample.Starter.csproj")]
    public void A_project_file_has_fifteen_lines_at_most(string project) =>
        Assert.InRange(File.ReadAllLines(Path.Combine(Content, project)).Length, 1, 15);

    [Theory]
    [InlineData("module")]
    [InlineData("theme")]
    public void It_builds_against_the_version_of_the_kit_that_it_came_with(string kind)
    {
        using var definition = JsonDocument.Parse(File.ReadAllText(Path.Combine(Content, kind, ".template.config", "template.json")));
        var version = definition.RootElement.GetProperty("symbols").GetProperty("kit").GetProperty("defaultValue").GetString();

        Assert.Equal(typeof(Modules.IModule).Assembly.GetName().Version!.Major, Version.Parse(version!).Major);
        Assert.Contains(
            $"<ContractVersion>{version}</ContractVersion>",
            File.ReadAllText(Path.Combine(RepositoryFolder.Path, "Directory.Build.props")),
            StringComparison.Ordinal);
    }

    /// <summary>Test projects outside the repository name the versions that the kit itself is tested with.</summary>
    [Theory]
    [InlineData("src/CommunityKit.Templates/content/module/tests/Sample.Starter.Tests/Sample.Starter.Tests.csproj")]
    [InlineData("samples/HelloModule/Acme.Hello.Tests/Acme.Hello.Tests.csproj")]
    public void Test_packages_have_the_versions_of_the_repository(string project)
    {
        var central = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "Directory.Packages.props"));
        var references = System.Xml.Linq.XDocument.Load(Path.Combine(RepositoryFolder.Path, project)).Descendants("PackageReference")
            .Select(reference => ((string)reference.Attribute("Include")!, (string)reference.Attribute("Version")!))
            .Where(reference => !reference.Item1.StartsWith("CommunityKit.", StringComparison.Ordinal));

        Assert.All(references, reference => Assert.Contains(
            $"<PackageVersion Include=\"{reference.Item1}\" Version=\"[{reference.Item2}]\" />", central, StringComparison.Ordinal));
    }

    /// <summary>The files that both code templates have are the same, so that nobody mends one of two.</summary>
    [Theory]
    [InlineData("NuGet.config")]
    [InlineData("Directory.Build.props")]
    [InlineData("Directory.Packages.props")]
    [InlineData(".gitignore")]
    [InlineData("packages/README.md")]
    public void Module_and_theme_share(string file) =>
        Assert.Equal(File.ReadAllText(Path.Combine(Content, "module", file)), File.ReadAllText(Path.Combine(Content, "theme", file)));
}
