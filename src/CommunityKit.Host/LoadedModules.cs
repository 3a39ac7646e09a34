using CommunityKit.Modularity.Compatibility;
using CommunityKit.Modularity.Loading;
using CommunityKit.Modularity.Store;
using CommunityKit.Modularity.Unloading;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityKit.Host;

/// <summary>
/// Modules in memory that several hosts of one process share, as the shops of one host do, and that stay when a host ends: a process that
/// starts many hosts one after another compiles each module once. Thread-safe.
/// </summary>
internal sealed record LoadedModules(ModuleStore Store, UnloadWatch Watch, ImageCache Images)
{
    /// <summary>Opens a store to be shared.</summary>
    /// <param name="folder">Folder of the store; the sites of all hosts that share it use it as theirs.</param>
    public static LoadedModules Open(string folder)
    {
        var store = ModuleStore.Open(folder);
        var watch = new UnloadWatch(TimeProvider.System, NullLogger<UnloadWatch>.Instance);
        return new LoadedModules(store, watch, new ImageCache(store, HostSurface.Current, watch) { KeepsUnused = true });
    }
}
