using System.Net;
using System.Net.Sockets;
using CommunityKit.Host.Control;
using CommunityKit.Tenancy.Sites;
using CommunityKit.Testing.Databases;

namespace CommunityKit.Testing.Modules;

/// <summary>
/// The real host as a process of its own, on the site of a <see cref="ModuleTestHost"/> that was suspended: one that can be killed. It has
/// the real clock and works in the background; nobody is signed in by header. Dies with the test at the latest.
/// </summary>
public sealed class HostProcess : IAsyncDisposable
{
    private readonly ChildProcess _process;

    private HostProcess(ChildProcess process, Uri address)
    {
        _process = process;
        Address = address;
    }

    /// <summary>Address of the shop, with a slash at the end.</summary>
    public Uri Address { get; }

    /// <summary>Starts the host and waits until it listens.</summary>
    /// <param name="site">Folder of the site.</param>
    /// <param name="address">Where it listens, for one that comes back after a kill; a free port of this machine when null.</param>
    /// <exception cref="InvalidOperationException">It ended too early; the message has what it said.</exception>
    public static async Task<HostProcess> StartAsync(string site, Uri? address = null)
    {
        address ??= new Uri($"http://127.0.0.1:{FreePort()}/");
        var process = ChildProcess.Start(
            "dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "CommunityKit.Host.dll"), site, "--urls", address.GetLeftPart(UriPartial.Authority)]);
        while (RunningHost.Find(new SiteFolder(site))?.ProcessId != process.Id)
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException("The host ended too early:" + Environment.NewLine + process.Output);
            }

            await Task.Delay(20);
        }

        return new HostProcess(process, address);
    }

    /// <summary>A visitor with cookies of its own.</summary>
    /// <param name="culture">Language of the browser.</param>
    public TestClient Client(string culture = "zh-CN") => new(Address, user: null, culture);

    /// <summary>SIGKILL: no handler, no flush, no farewell.</summary>
    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
