using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using CommunityKit.Host.Control;
using CommunityKit.Tenancy.Sites;

namespace CommunityKit.Tenancy.Tests.Faults;

/// <summary>A host in a process of its own, to be killed.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process _process;
    private readonly RunningHost _running;

    private HostProcess(Process process, RunningHost running)
    {
        _process = process;
        _running = running;
        Http = new HttpClient { BaseAddress = new Uri(running.Address + "/"), Timeout = TimeSpan.FromSeconds(60) };
        Control = new HttpClient { BaseAddress = new Uri(running.Address + "/_host/api/"), Timeout = TimeSpan.FromSeconds(60) };
        Control.DefaultRequestHeaders.Authorization = new("Bearer", running.Token);
    }

    /// <summary>Speaks to the shops as a visitor.</summary>
    public HttpClient Http { get; }

    /// <summary>Speaks to the control interface.</summary>
    public HttpClient Control { get; }

    public static async Task<HostProcess> StartAsync(SiteFolder site)
    {
        if (File.Exists(site.RunFile))
        {
            File.Delete(site.RunFile);
        }

        var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "CommunityKit.Host.dll"), site.Root, "--urls", "http://127.0.0.1:0" },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(60);)
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The host ended: {await output} {await errors}");
            }

            if (RunningHost.Find(site) is { } running && running.ProcessId == process.Id)
            {
                return new HostProcess(process, running);
            }

            await Task.Delay(20);
        }

        process.Kill();
        throw new InvalidOperationException($"The host did not start: {await output} {await errors}");
    }

    public async Task<ChangeResult> ChangeAsync(string tenant, ModuleChangeRequest request)
    {
        using var response = await Control.PostAsJsonAsync($"tenants/{tenant}/changes", request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<ChangeResult>())!;
    }

    /// <summary>SIGKILL: no handler, no flush, no farewell.</summary>
    public void Kill()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        Http.Dispose();
        Control.Dispose();
        _process.Dispose();
    }
}
