using CommunityKit.Cli.Building;
using CommunityKit.Cli.Testing;
using CommunityKit.Cli.Tests.Running;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tests.Support;

namespace CommunityKit.Cli.Tests.Tests;

/// <summary>What <c>ck test FILTER</c> means.</summary>
public sealed class TestSelectionTests
{
    private static readonly SourceTree Tree = new(RepositoryFolder.Path);

    [Fact]
    public void Without_a_filter_every_test_project_is_run()
    {
        var selection = TestSelection.Of(Tree, null);

        Assert.True(selection.IsEverything);
        Assert.Contains("CommunityKit.Cli.Tests", selection.Projects.Select(project => project.Name));
        Assert.Equal(
            Directory.EnumerateFiles(Path.Combine(Tree.Root, "tests"), "*Tests.csproj", SearchOption.AllDirectories).Count(), selection.Projects.Count);
    }

    [Fact]
    public void A_filter_names_projects_first()
    {
        var selection = TestSelection.Of(Tree, "packaging");

        Assert.Equal("CommunityKit.Packaging.Tests", Assert.Single(selection.Projects).Name);
        Assert.Null(selection.TestName);
    }

    [Fact]
    public void Else_it_names_tests_and_only_projects_that_can_have_them_are_built()
    {
        const string name = nameof(Else_it_names_tests_and_only_projects_that_can_have_them_are_built);

        var selection = TestSelection.Of(Tree, "TestSelectionTests." + name);

        Assert.Equal("CommunityKit.Cli.Tests", Assert.Single(selection.Projects).Name);
        Assert.Equal("TestSelectionTests." + name, selection.TestName);
    }

    [Fact]
    public void What_names_nothing_is_refused_with_the_names_there_are()
    {
        var refused = Assert.Throws<ProblemException>(() => TestSelection.Of(Tree, "No" + "Such" + "Thing"));

        Assert.Contains("CommunityKit.Cli.Tests", refused.Problems[0].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_installed_tool_has_no_tests_to_run() =>
        (await new Ck(Path.GetTempPath()).RunAsync("test", "--json")).Refused("CK2024");

    [Fact]
    public void Every_project_is_built_with_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Tree.Root, "CommunityKit.sln"));
        var projects = new[] { "src", "modules", "themes", "tests", "bench" }
            .Select(folder => Path.Combine(Tree.Root, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Tree.Root, file).Replace('/', '\\'))
            .Where(file => !file.Contains("\\content\\", StringComparison.Ordinal))

            // Built by its tests only, outside of the tree.
            .Where(file => !file.Contains("\\LiveModule\\", StringComparison.Ordinal));

        Assert.DoesNotContain(projects, project => !solution.Contains($"\"{project}\"", StringComparison.Ordinal));
    }
}
