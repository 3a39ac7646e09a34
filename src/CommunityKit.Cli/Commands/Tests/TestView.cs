using System.Globalization;
using CommunityKit.Cli.Output;
using CommunityKit.Cli.Testing;

namespace CommunityKit.Cli.Commands.Tests;

/// <summary>Shows test results: a line for every project when it is done, what failed and why, and at the end the sum.</summary>
internal sealed class TestView(Terminal terminal, TestSelection selection)
{
    private readonly int _width = selection.Projects.Max(project => project.Name.Length);

    public void Show(ProjectResult result)
    {
        if (result.Count == 0 && selection.TestName is not null)
        {
            return;
        }

        terminal.Line($"{result.Project.PadRight(_width)}  " + terminal.Texts.Format(
            "test.project",
            ("passed", Count(result.Passed)),
            ("failed", Count(result.Failures.Count)),
            ("skipped", Count(result.Skipped.Values.Sum())),
            ("seconds", result.Seconds.ToString("0.0", CultureInfo.InvariantCulture).PadLeft(6))));
        foreach (var failure in result.Failures)
        {
            terminal.Line("  " + terminal.Texts.Format("test.failed", ("test", failure.Test)));
            foreach (var line in failure.Message.Split('\n'))
            {
                terminal.Line("    " + line.TrimEnd());
            }
        }
    }

    public void Conclude(IReadOnlyList<ProjectResult> results)
    {
        foreach (var (reason, count) in results.SelectMany(r => r.Skipped).GroupBy(s => s.Key, s => s.Value).Select(g => (g.Key, g.Sum())))
        {
            terminal.Line(terminal.Texts.Format("test.skipped", ("count", count), ("reason", reason)));
        }

        // In English whatever the language: continuous integration reads this line.
        terminal.Line(string.Create(CultureInfo.InvariantCulture, $"{results.Sum(r => r.Passed)} passed, {results.Sum(r => r.Failures.Count)} failed"));
    }

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture).PadLeft(4);
}
