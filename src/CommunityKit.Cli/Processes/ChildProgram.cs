using System.Diagnostics;
using System.Text;

namespace CommunityKit.Cli.Processes;

/// <summary>Runs another program to its end; whoever cancels ends it with everything it started.</summary>
internal static class ChildProgram
{
    /// <summary>Runs a program.</summary>
    /// <param name="start">What to run; its streams are redirected here.</param>
    /// <param name="cancellationToken">Kills it.</param>
    /// <param name="output">Gets every line of its output as it comes.</param>
    /// <param name="error">Gets every line of its error stream as it comes; never at the same time as the other one.</param>
    /// <returns>Exit code, and both streams in one.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        ProcessStartInfo start, CancellationToken cancellationToken, Action<string>? output = null, Action<string>? error = null)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.RedirectStandardInput = true;
        start.UseShellExecute = false;
        var all = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, received) => Take(received.Data, output);
        process.ErrorDataReceived += (_, received) => Take(received.Data, error);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        lock (all)
        {
            return (process.ExitCode, all.ToString());
        }

        void Take(string? line, Action<string>? taker)
        {
            if (line is null)
            {
                return;
            }

            lock (all)
            {
                all.AppendLine(line);
                taker?.Invoke(line);
            }
        }
    }
}
