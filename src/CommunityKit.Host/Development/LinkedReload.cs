using System.Threading.Channels;
using CommunityKit.Modularity.Loading;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Composition;
using CommunityKit.Tenancy.Tenants;

namespace CommunityKit.Host.Development;

/// <summary>
/// Builds the shops that are awake anew when the code or the texts of a linked module changed: routes, services, settings and texts are
/// collected when a shop is built. Static files need nothing; they are read when they are asked for.
/// </summary>
internal sealed partial class LinkedReload(
    LinkedModules linked, LinkedViews views, TenantSet tenants, DevelopmentShop shop, ILogger<LinkedReload> logger) : BackgroundService
{
    // An editor writes a file in several steps, and several files at once.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);

    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        HotReload.Add(NoteUpdate);
        var watchers = linked.All.Select(module => Path.Combine(module.ContentRoot, "Localization")).Where(Directory.Exists).Select(Watch).ToList();
        try
        {
            while (await _changes.Reader.WaitToReadAsync(stoppingToken))
            {
                await Task.Delay(Quiet, stoppingToken);
                _ = _changes.Reader.TryRead(out _);
                await ReloadAsync(stoppingToken);
            }
        }
        finally
        {
            HotReload.Remove(NoteUpdate);
            watchers.ForEach(watcher => watcher.Dispose());
        }
    }

    private void NoteUpdate(Type[] changed)
    {
        views.Note(changed);
        Note();
    }

    private void Note() => _changes.Writer.TryWrite(true);

    private FileSystemWatcher Watch(string folder)
    {
        var watcher = new FileSystemWatcher(folder, "*.json");
        watcher.Changed += (_, _) => Note();
        watcher.Created += (_, _) => Note();
        watcher.Renamed += (_, _) => Note();
        watcher.Deleted += (_, _) => Note();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private async Task ReloadAsync(CancellationToken cancellationToken)
    {
        linked.Refresh();
        foreach (var slot in tenants.All)
        {
            try
            {
                await slot.ReloadAsync(cancellationToken);
                LogReloaded(slot.Record.Id);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                LogNotReloaded(exception, slot.Record.Id);
            }
        }

        try
        {
            // What was refused at start may be mended now.
            await shop.InstallAsync(cancellationToken);
        }
        catch (ProblemException exception)
        {
            LogNotInstalled(exception.Message);
        }
    }

    [LoggerMessage(EventId = 120, Level = LogLevel.Information, Message = "Linked modules changed; the shop was built anew. Tenant {Tenant}")]
    private partial void LogReloaded(string tenant);

    [LoggerMessage(EventId = 121, Level = LogLevel.Error, Message = "Linked modules changed, but the shop cannot be built with them; it goes on as before. Tenant {Tenant}")]
    private partial void LogNotReloaded(Exception exception, string tenant);

    [LoggerMessage(EventId = 122, Level = LogLevel.Error, Message = "Linked modules cannot be installed: {Problems}")]
    private partial void LogNotInstalled(string problems);
}
