using System.Threading.Channels;
using CommunityKit.Cli.Building;
using CommunityKit.Cli.Commands;
using CommunityKit.Cli.Commands.Modules;
using CommunityKit.Cli.Output;
using CommunityKit.Cli.Packages;
using CommunityKit.Host.Control;
using CommunityKit.Packaging.Packages;
using CommunityKit.Tenancy.Changes;

namespace CommunityKit.Cli.Serving;

/// <summary>
/// Module projects that are followed while a site is served: a saved file is packed and swapped in, in every shop that has the module,
/// while requests go on.
/// </summary>
internal sealed class LinkedProjects : IAsyncDisposable
{
    // An editor writes several files at once.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    private readonly SiteControl _site;
    private readonly Terminal _terminal;
    private readonly CliContext _context;
    private readonly CancellationTokenSource _stop = new();
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly Channel<string> _saved = Channel.CreateUnbounded<string>();
    private readonly Dictionary<string, string> _fingerprints = new(StringComparer.Ordinal);
    private Task _following = Task.CompletedTask;

    private LinkedProjects(SiteControl site, CliContext context, Terminal terminal)
    {
        _site = site;
        _context = context;
        _terminal = terminal;
    }

    /// <summary>Installs the projects and follows them until the result is disposed.</summary>
    public static async Task<LinkedProjects> FollowAsync(
        IReadOnlyList<string> projects, SiteControl site, CliContext context, Terminal terminal, CancellationToken cancellationToken)
    {
        var links = new LinkedProjects(site, context, terminal);
        foreach (var project in projects)
        {
            links.Watch(project);
            await links.RefreshAsync(project, cancellationToken);
        }

        if (projects.Count > 0)
        {
            links._following = links.FollowAsync(links._stop.Token);
        }

        return links;
    }

    public async ValueTask DisposeAsync()
    {
        _watchers.ForEach(watcher => watcher.Dispose());
        await _stop.CancelAsync();
        await _following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private void Watch(string project)
    {
        var watcher = new FileSystemWatcher(project) { IncludeSubdirectories = true, EnableRaisingEvents = true };
        watcher.Changed += (_, saved) => Note(saved);
        watcher.Created += (_, saved) => Note(saved);
        watcher.Deleted += (_, saved) => Note(saved);
        watcher.Renamed += (_, saved) => Note(saved);
        _watchers.Add(watcher);

        void Note(FileSystemEventArgs saved)
        {
            var first = saved.Name!.Split('/', '\\')[0];
            if (first is not ("bin" or "obj") && !first.StartsWith('.'))
            {
                _saved.Writer.TryWrite(project);
            }
        }
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        while (await _saved.Reader.WaitToReadAsync(cancellationToken))
        {
            await Task.Delay(Quiet, cancellationToken);
            var projects = new HashSet<string>(StringComparer.Ordinal);
            while (_saved.Reader.TryRead(out var project))
            {
                projects.Add(project);
            }

            foreach (var project in projects)
            {
                await RefreshAsync(project, cancellationToken);
            }
        }
    }

    /// <summary>What does not build or is refused is shown; the version before goes on.</summary>
    private async Task RefreshAsync(string project, CancellationToken cancellationToken)
    {
        try
        {
            using var packed = await PackedProject.PackAsync(project, "Debug", key: null, release: null, cancellationToken);
            var fingerprint = PackageFingerprint.Of(packed.File);
            if (_fingerprints.GetValueOrDefault(project) == fingerprint)
            {
                return;
            }

            _fingerprints[project] = fingerprint;
            using var version = WorkingCopy.Of(packed.File, _context, TimeProvider.System.GetUtcNow(), cancellationToken);
            foreach (var tenant in await TenantsOfAsync(version.Id, cancellationToken))
            {
                var change = new ModuleChangeRequest(ChangeKind.Install) { Files = [version.File] };
                new ChangeView(_terminal).Show(await _site.ChangeAsync(tenant, change, "ck run --link", cancellationToken), isDryRun: false);
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            _terminal.Problems(Failure.ProblemsOf(exception));
        }
    }

    /// <summary>The shops that have the module; while none has it, the only shop.</summary>
    private async Task<IReadOnlyList<string>> TenantsOfAsync(string module, CancellationToken cancellationToken)
    {
        var tenants = _site.Tenants();
        var having = new List<string>();
        foreach (var tenant in tenants)
        {
            if ((await _site.ModulesAsync(tenant.Id, cancellationToken)).Any(m => m.Id == module))
            {
                having.Add(tenant.Id);
            }
        }

        if (having.Count == 0 && tenants.Count != 1)
        {
            _terminal.Progress(_terminal.Texts.Format("run.link.nowhere", ("module", module)));
        }

        return having.Count > 0 ? having : [.. tenants.Take(tenants.Count == 1 ? 1 : 0).Select(t => t.Id)];
    }
}
