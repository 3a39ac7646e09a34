using System.Diagnostics;
using System.Globalization;
using CommunityKit.Cli.Building;
using CommunityKit.Cli.Processes;

namespace CommunityKit.Cli.Testing;

/// <summary>Runs built test projects, each in a process of its own.</summary>
internal sealed class TestRun(SourceTree tree, TestSelection selection, bool isLong)
{
    private const int ShownLines = 40;

    // What the user's own shops are set to must not reach the shops of the tests.
    private static readonly string[] Private = ["CK_SITE", "CK_DATABASE"];

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan LongLimit = TimeSpan.FromMinutes(90);
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    /// <summary>Runs all projects: two at a time where the machine is wide enough, because a test project keeps two cores busy.</summary>
    /// <param name="done">Told of every project when it is done, one at a time.</param>
    /// <param name="cancellationToken">Kills what runs.</param>
    public async Task<IReadOnlyList<ProjectResult>> RunAsync(Action<ProjectResult> done, CancellationToken cancellationToken)
    {
        var results = new List<ProjectResult>();
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = Math.Clamp(Environment.ProcessorCount / 2, 1, 2), CancellationToken = cancellationToken,
        };
        await Parallel.ForEachAsync(selection.Projects, options, async (project, ct) =>
        {
            var result = await RunAsync(project, ct);
            lock (results)
            {
                results.Add(result);
                done(result);
            }
        });
        return [.. results.OrderBy(result => result.Project, StringComparer.Ordinal)];
    }

    private async Task<ProjectResult> RunAsync(TestProject project, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(tree.Root, "artifacts", "test-results", project.Name);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        var limit = isLong ? LongLimit : Limit;
        using var net = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        net.CancelAfter(limit + Grace);
        var clock = Stopwatch.StartNew();
        string? crash = null;
        try
        {
            var (code, output) = await ChildProgram.RunAsync(StartOf(project, folder, limit), net.Token);
            crash = code == 0 ? null : Tail(output);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            crash = string.Create(CultureInfo.InvariantCulture, $"No end after {(limit + Grace).TotalMinutes:0} minutes: killed.");
        }

        var result = TrxFile.Read(project.Name, Path.Combine(folder, project.Name + ".trx")) with { Seconds = Math.Round(clock.Elapsed.TotalSeconds, 1) };
        return crash is null || result.Failures.Count > 0 ? result : result with { Failures = [new TestFailure(project.Name, crash)] };
    }

    private ProcessStartInfo StartOf(TestProject project, string folder, TimeSpan limit)
    {
        string[] filter = selection.TestName is { } name ? ["--filter", "FullyQualifiedName~" + Escape(name)] : [];
        var start = DotNet.Start(
            tree.Root,
            [
                "test", tree.AssemblyOf(project.Name), "--logger", $"trx;LogFileName={project.Name}.trx", "--results-directory", folder, .. filter,
                "--", string.Create(CultureInfo.InvariantCulture, $"RunConfiguration.TestSessionTimeout={limit.TotalMilliseconds:0}"),
            ]);
        foreach (var variable in Private)
        {
            start.Environment.Remove(variable);
        }

        if (isLong)
        {
            start.Environment["CK_LONG"] = "1";
        }

        return start;
    }

    private static string Escape(string name) =>
        string.Concat(name.Select(c => @"\()&|=!~".Contains(c, StringComparison.Ordinal) ? @"\" + c : c.ToString()));

    private static string Tail(string output) => string.Join('\n', output.Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(ShownLines));
}
