using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace CommunityKit.Cli.Tests.Running;

/// <summary>The program itself, in a process of its own, as a shell starts it.</summary>
internal sealed class CkProcess : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Action? _heard;

    private CkProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, e) => Take(_output, e.Data);
        _process.ErrorDataReceived += (_, e) => Take(_error, e.Data);
        _process.Exited += (_, _) => _ended.TrySetResult();
        _process.Start();
        _process.StandardInput.Close();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Starts it.</summary>
    public static CkProcess Start(string folder, string? repository, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "ck.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            Environment = { ["LANG"] = "en_US.UTF-8", ["LC_ALL"] = null, ["CK_REPOSITORY"] = repository, ["CK_SITE"] = null, ["CK_DATABASE"] = null },
        };
        return new CkProcess(start);
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<CkResult> RunAsync(string folder, params string[] arguments)
    {
        using var ck = Start(folder, repository: null, arguments);
        return await ck.EndAsync();
    }

    /// <summary>Waits until it has printed something.</summary>
    public async Task<string> SaysAsync(string text)
    {
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _heard = Check;
        Check();
        var first = await Task.WhenAny(heard.Task, _ended.Task, Task.Delay(Limit));
        _heard = null;
        Assert.True(first == heard.Task, $"It never said \"{text}\":{Environment.NewLine}{Text(_output)}{Text(_error)}");
        return Text(_output);

        void Check()
        {
            if (Text(_output).Contains(text, StringComparison.Ordinal))
            {
                heard.TrySetResult();
            }
        }
    }

    /// <summary>Presses Ctrl-C.</summary>
    public void Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Waits for its end.</summary>
    public async Task<CkResult> EndAsync()
    {
        using var limit = new CancellationTokenSource(Limit);
        await _process.WaitForExitAsync(limit.Token);
        return new CkResult(_process.ExitCode, Text(_output), Text(_error));
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private void Take(StringBuilder stream, string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (stream)
        {
            stream.Append(line).Append('\n');
        }

        _heard?.Invoke();
    }

    private static string Text(StringBuilder stream)
    {
        lock (stream)
        {
            return stream.ToString();
        }
    }
}
