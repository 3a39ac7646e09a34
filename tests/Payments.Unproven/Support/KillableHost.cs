using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CommunityKit.Payments.Tests.Support;

/// <summary>The host as a process of its own, on a copy of a shop's site, so that it can be killed.</summary>
internal sealed class KillableHost : IAsyncDisposable
{
    private readonly Process _process;

    private KillableHost(Process process, Uri address)
    {
        _process = process;
        Http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
    }

    public HttpClient Http { get; }

    public static async Task<KillableHost> StartAsync(string site)
    {
        var address = $"http://127.0.0.1:{FreePort()}/";
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "CommunityKit.Host.dll"), site, "--urls", address])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        var listens = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var output = new System.Collections.Concurrent.ConcurrentQueue<string>();
        void Read(object sender, DataReceivedEventArgs line)
        {
            output.Enqueue(line.Data ?? "");
            if (line.Data?.Contains("Now listening", StringComparison.OrdinalIgnoreCase) == true)
            {
                listens.TrySetResult();
            }
        }

        process.OutputDataReceived += Read;
        process.ErrorDataReceived += Read;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (await Task.WhenAny(listens.Task, process.WaitForExitAsync()) != listens.Task)
        {
            throw new InvalidOperationException("The host ended too early:" + Environment.NewLine + string.Join(Environment.NewLine, output));
        }

        return new KillableHost(process, new Uri(address));
    }

    /// <summary>SIGKILL: nothing is flushed, nothing is said.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
        Http.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
