using System.Diagnostics;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Cli.Processes;

/// <summary>Runs the .NET SDK.</summary>
internal static class DotNet
{
    private const int ShownLines = 40;

    /// <summary>The <c>dotnet</c> that runs this program, else the one on the path.</summary>
    public static string Program { get; } =
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host
        : Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath!
        : "dotnet";

    /// <summary>A call that leaves no build server waiting behind.</summary>
    public static ProcessStartInfo Start(string workingDirectory, params IEnumerable<string> arguments) => new(Program, arguments)
    {
        WorkingDirectory = workingDirectory,
        Environment =
        {
            ["DOTNET_NOLOGO"] = "1",
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["MSBUILDDISABLENODEREUSE"] = "1",
        },
    };

    /// <summary>Builds, packs or the like.</summary>
    /// <param name="what">What it is, for the message.</param>
    /// <param name="workingDirectory">Where it runs.</param>
    /// <param name="arguments">Arguments of <c>dotnet</c>.</param>
    /// <param name="cancellationToken">Kills it.</param>
    /// <exception cref="ProblemException">It failed; the message has its errors.</exception>
    public static async Task BuildAsync(
        string what, string workingDirectory, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var (code, output) = await ChildProgram.RunAsync(Start(workingDirectory, arguments), cancellationToken);
        if (code != 0)
        {
            throw new ProblemException([CliProblems.BuildFailed(what), .. ErrorsOf(output).Select(CliProblems.BuildError)]);
        }
    }

    /// <summary>The error lines; without any, the end of what was said.</summary>
    private static IEnumerable<string> ErrorsOf(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var errors = lines.Where(line => line.Contains("error", StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.Ordinal).ToList();
        return errors.Count > 0 ? errors.Take(ShownLines) : lines.TakeLast(ShownLines);
    }
}
