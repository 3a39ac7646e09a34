using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CommunityKit.Bench.Throughput;

/// <summary>A baseline of this program in a process of its own.</summary>
internal sealed class ServerProcess : IDisposable
{
    private ServerProcess(Process process, Uri address)
    {
        Process = process;
        Address = address;
    }

    public Process Process { get; }

    public Uri Address { get; }

    public static async Task<ServerProcess> StartAsync(params string[] arguments)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}/");
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(ServerProcess).Assembly.Location);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.ArgumentList.Add("--url");
        start.ArgumentList.Add(address.ToString());
        var server = new ServerProcess(Process.Start(start)!, address);
        _ = server.Process.StandardOutput.ReadToEndAsync();
        using var http = new HttpClient();
        while (true)
        {
            try
            {
                (await http.GetAsync(new Uri(address, "health"))).EnsureSuccessStatusCode();
                return server;
            }
            catch (HttpRequestException) when (!server.Process.HasExited)
            {
                await Task.Delay(20);
            }
        }
    }

    public void Dispose()
    {
        Process.Kill(entireProcessTree: true);
        Process.WaitForExit();
        Process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
