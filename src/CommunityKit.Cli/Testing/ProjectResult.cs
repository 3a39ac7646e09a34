namespace CommunityKit.Cli.Testing;

/// <summary>What came of one test project.</summary>
/// <param name="Project">Its name.</param>
/// <param name="Passed">Number of tests that passed.</param>
/// <param name="Failures">Tests that failed; a project that crashed or hung counts as one.</param>
/// <param name="Skipped">Number of skipped tests by reason.</param>
internal sealed record ProjectResult(
    string Project, int Passed, IReadOnlyList<TestFailure> Failures, IReadOnlyDictionary<string, int> Skipped)
{
    /// <summary>Seconds that it took.</summary>
    public double Seconds { get; init; }

    /// <summary>Number of tests that were to run.</summary>
    public int Count => Passed + Failures.Count + Skipped.Values.Sum();
}
