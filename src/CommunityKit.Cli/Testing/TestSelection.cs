using CommunityKit.Cli.Building;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Cli.Testing;

/// <summary>What is to be tested.</summary>
/// <param name="Projects">The test projects.</param>
/// <param name="TestName">Part of the full names of the tests; null for all.</param>
/// <param name="IsEverything">True if nothing was left out.</param>
internal sealed record TestSelection(IReadOnlyList<TestProject> Projects, string? TestName, bool IsEverything)
{
    /// <summary>The projects whose name has the filter; if there is none, the tests whose name has it.</summary>
    /// <exception cref="ProblemException">Nothing has it.</exception>
    public static TestSelection Of(SourceTree tree, string? filter)
    {
        var all = TestProject.AllOf(tree);
        if (filter is not { Length: > 0 })
        {
            return new TestSelection(all, TestName: null, IsEverything: true);
        }

        var named = all.Where(project => project.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)).ToList();
        if (named.Count > 0)
        {
            return new TestSelection(named, TestName: null, IsEverything: false);
        }

        // Building only what can have the test is worth reading the sources.
        var word = filter[(filter.LastIndexOf('.') + 1)..];
        var having = all.Where(project => project.Mentions(word)).ToList();
        return having.Count > 0
            ? new TestSelection(having, filter, IsEverything: false)
            : throw new ProblemException(CliProblems.NoTests(filter, all.Select(project => project.Name)));
    }
}
