using System.Diagnostics;
using System.Text;
using CommunityKit.Host.Control;
using CommunityKit.Tenancy.Sites;
using CommunityKit.Tests.Support;

namespace CommunityKit.Linking.Tests.Running;

/// <summary>
/// A module project of its own, outside the repository, and the <c>dotnet</c> command that runs it. Everything it started and wrote is gone
/// when it is disposed.
/// </summary>
internal sealed class LiveProject : IAsyncDisposable
{
    // Generous: machines that build something else meanwhile are slow.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);
    private readonly StringBuilder _output = new();
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(20) };
    private Process? _process;
    private RunningHost? _host;

    public LiveProject()
    {
        Folder = Directory.CreateTempSubdirectory("ck-live-").FullName;
        var source = Path.Combine(RepositoryFolder.Path, "tests", "fixtures", "LiveModule");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(Folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public string Folder { get; }

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

    private SiteFolder Site => new(Path.Combine(Folder, "obj", "shop"));

    /// <summary>Starts <c>dotnet</c> in the project's folder and waits until the host listens.</summary>
    public async Task StartAsync(params string[] arguments)
    {
        // The test assembly lies in …/bin/{project}/{configuration}.
        var configuration = Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            Environment =
            {
                ["CK_REPOSITORY"] = RepositoryFolder.Path,
                ["CK_CONFIGURATION"] = configuration,
                ["MSBUILDDISABLENODEREUSE"] = "1",
                ["DOTNET_WATCH_SUPPRESS_EMOJIS"] = "1",
                ["DOTNET_WATCH_RESTART_ON_RUDE_EDIT"] = "1",
            },
        };
        _process = Process.Start(start)!;
        _process.OutputDataReceived += Append;
        _process.ErrorDataReceived += Append;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await UntilAsync(() => Task.FromResult((_host = RunningHost.Find(Site)) is not null), "the host to listen");
    }

    /// <summary>Body of a page in Chinese, or what went wrong.</summary>
    public async Task<string> GetAsync(string path)
    {
        try
        {
            // A restarted host has another address.
            _host = RunningHost.Find(Site) ?? _host;
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(new Uri(_host!.Address), path));
            request.Headers.AcceptLanguage.ParseAdd("zh-CN");
            using var response = await _http.SendAsync(request);
            return await response.Content.ReadAsStringAsync();
        }
        catch (HttpRequestException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>Waits until a page shows a text.</summary>
    public Task UntilShowsAsync(string path, string text) =>
        UntilAsync(async () => (await GetAsync(path)).Contains(text, StringComparison.Ordinal), $"{path} to show {text}");

    /// <summary>Replaces a text in a file of the project, as an editor does: by a new file.</summary>
    public void Edit(string file, string old, string @new)
    {
        var path = Path.Combine(Folder, file);
        var text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(path + ".tmp", text.Replace(old, @new, StringComparison.Ordinal));
        File.Move(path + ".tmp", path, overwrite: true);
    }

    /// <summary>Waits until the output of the command says something.</summary>
    public Task UntilSaysAsync(string text) => UntilAsync(() => Task.FromResult(Output.Contains(text, StringComparison.Ordinal)), $"the output to say {text}");

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        _http.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task UntilAsync(Func<Task<bool>> condition, string what)
    {
        for (var waited = Stopwatch.StartNew(); !await condition(); await Task.Delay(200))
        {
            if (_process!.HasExited || waited.Elapsed > Limit)
            {
                Assert.Fail($"Waited in vain for {what}.{Environment.NewLine}{Output}");
            }
        }
    }

    private void Append(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _output.AppendLine(line.Data);
        }
    }
}
