using System.Diagnostics;
using System.Text;

namespace CommunityKit.Testing.Databases;

/// <summary>
/// A program that is killed when it is disposed and when this process exits. Started from a thread of its own that waits for its end:
/// the system's "tell me when my parent dies" means the thread.
/// </summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<int> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ChildProcess(Process process) => _process = process;

    public int Id => _process.Id;

    public bool HasExited => _exited.Task.IsCompleted;

    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    public static ChildProcess Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            WorkingDirectory = "/",
        };
        var started = new TaskCompletionSource<ChildProcess>();
        new Thread(() => Run(start, started)) { IsBackground = true, Name = Path.GetFileName(program) }.Start();
        return started.Task.GetAwaiter().GetResult();
    }

    /// <summary>Waits until what the process has written fulfils a condition.</summary>
    /// <exception cref="InvalidOperationException">It ended before.</exception>
    public async Task WhenAsync(Func<string, bool> condition)
    {
        while (!condition(Output))
        {
            var more = Volatile.Read(ref _more).Task;
            if (condition(Output))
            {
                return;
            }

            if (await Task.WhenAny(more, _exited.Task) == _exited.Task && !condition(Output))
            {
                throw new InvalidOperationException("The process ended too early:" + Environment.NewLine + Output);
            }
        }
    }

    public Task<int> WaitAsync(CancellationToken cancellationToken) => _exited.Task.WaitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        Kill();
        await _exited.Task;
    }

    private static void Run(ProcessStartInfo start, TaskCompletionSource<ChildProcess> started)
    {
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Exception e)
        {
            started.SetException(e);
            return;
        }

        var child = new ChildProcess(process);
        process.OutputDataReceived += child.Append;
        process.ErrorDataReceived += child.Append;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        AppDomain.CurrentDomain.ProcessExit += child.OnExit;
        started.SetResult(child);
        process.WaitForExit();
        AppDomain.CurrentDomain.ProcessExit -= child.OnExit;
        child._exited.SetResult(process.ExitCode);
        process.Dispose();
    }

    private void Append(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _output.AppendLine(line.Data);
        }

        Interlocked.Exchange(ref _more, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    private void OnExit(object? sender, EventArgs arguments) => Kill();

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended.
        }
    }
}
