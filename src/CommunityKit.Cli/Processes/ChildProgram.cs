using System.Diagnostics;
using System.Text;

namespace CommunityKit.Cli.Processes;

/// <summary>Runs another program to its end; whoever cancels ends it with everything it started.</summary>
internal static class ChildProgram
{
    /// <summary>Runs a program.</summary>
    /// <param name="start">What to run; its streams are redirected here.</param>
    /// <param name="line">Gets every line of both streams as it comes, one at a time.</param>
    /// <param name="cancellationToken">Kills it.</param>
    /// <returns>Exit code and all output.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        ProcessStartInfo start, Action<string>? line, CancellationToken cancellationToken)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.RedirectStandardInput = true;
        start.UseShellExecute = false;
        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += Take;
        process.ErrorDataReceived += Take;
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

        lock (output)
        {
            return (process.ExitCode, output.ToString());
        }

        void Take(object sender, DataReceivedEventArgs received)
        {
            if (received.Data is { } text)
            {
                lock (output)
                {
                    output.AppendLine(text);
                    line?.Invoke(text);
                }
            }
        }
    }
}
