using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using CommunityKit.Host.Control;
using CommunityKit.Tenancy.Changes;
using CommunityKit.Tenancy.Sites;
using CommunityKit.Tenancy.Tenants;

namespace CommunityKit.Bench;

/// <summary>A host in a process of its own, on a site of its own, driven over its control interface as the command line does.</summary>
internal sealed class HostUnderTest : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _control;

    private HostUnderTest(Process process, RunningHost running)
    {
        _process = process;
        Address = new Uri(running.Address + "/");
        _control = new HttpClient { BaseAddress = new Uri(running.Address + "/_host/api/"), Timeout = TimeSpan.FromMinutes(2) };
        _control.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", running.Token);
    }

    public Uri Address { get; }

    public Process Process => _process;

    /// <summary>Resident memory of the process in MB.</summary>
    public double ResidentMb
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1048576.0;
        }
    }

    public static SiteFolder NewSite(IReadOnlyList<string> packages)
    {
        var site = new SiteFolder(Directory.CreateTempSubdirectory("ck-bench-").FullName);
        new SiteSettings { Feeds = packages, RequestsPerMinute = 0, SleepAfter = TimeSpan.Zero }.Save(site);
        return site;
    }

    public static async Task<HostUnderTest> StartAsync(SiteFolder site)
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
        })!;
        _ = process.StandardOutput.ReadToEndAsync();
        RunningHost? running;
        while ((running = RunningHost.Find(site)) is null)
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException("The host ended while it was started.");
            }

            await Task.Delay(5);
        }

        return new HostUnderTest(process, running);
    }

    public async Task CreateTenantAsync(string id, string prefix, string? database = null) =>
        await SendAsync("tenants", new CreateTenantRequest(id) { Prefix = prefix, Database = database });

    public async Task<ChangeResult> InstallAsync(string tenant, params string[] modules)
    {
        var request = new ModuleChangeRequest(ChangeKind.Install)
        {
            Modules = [.. modules.Select(m => m.Split('@')).Select(m => new ModuleWish(m[0], m.Length > 1 ? m[1] : null))],
        };
        var response = await SendAsync($"tenants/{tenant}/changes", request);
        var result = (await response.Content.ReadFromJsonAsync<ChangeResult>())!;
        return result.Problems.Count == 0
            ? result
            : throw new InvalidOperationException(string.Join('\n', result.Problems.Select(p => $"{p.Code}: {p.Message}")));
    }

    public async Task RunRecipeAsync(string tenant, string file, IReadOnlyDictionary<string, string> parameters)
    {
        var response = await SendAsync($"tenants/{tenant}/recipes", new RecipeRequest(file, parameters, DryRun: false));
        var result = (await response.Content.ReadFromJsonAsync<RecipeResult>())!;
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join('\n', result.Steps.SelectMany(s => s.Problems)));
        }
    }

    /// <summary>Collects garbage in the host and tells what is left.</summary>
    public async Task<MemoryReport> CollectAsync()
    {
        using var response = await _control.PostAsync("diagnostics/collect", null);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<MemoryReport>())!;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _control.Dispose();
    }

    private async Task<HttpResponseMessage> SendAsync<T>(string path, T body)
    {
        var response = await _control.PostAsJsonAsync(path, body);
        return response.IsSuccessStatusCode
            ? response
            : throw new InvalidOperationException($"{path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
    }
}
