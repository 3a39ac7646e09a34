using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using CommunityKit.Modularity.Compatibility;
using CommunityKit.Modularity.Entry;
using CommunityKit.Modularity.Metadata;
using CommunityKit.Modularity.Problems;
using CommunityKit.Modularity.Store;
using CommunityKit.Modularity.Unloading;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Modularity.Loading;

/// <summary>
/// The loaded modules of this process. Equal closures share one image across tenants; an image is checked before it is loaded and
/// unloaded when its last lease is given back. Thread-safe.
/// </summary>
public sealed class ImageCache
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Slot> _slots = new(StringComparer.Ordinal);
    private readonly ModuleStore _store;
    private readonly HostSurface _host;
    private readonly UnloadWatch _watch;
    private readonly LinkedModules _linked;
    private readonly ContractPool _contracts;
    private readonly ContractReferences _references = new();
    private readonly ConcurrentDictionary<string, LoadedLink> _links = new(StringComparer.Ordinal);

    /// <summary>An empty cache.</summary>
    /// <param name="store">Where the modules are; folders in use cannot be removed from it.</param>
    /// <param name="host">What the host shares.</param>
    /// <param name="watch">Unloads and watches what is given back.</param>
    /// <param name="linked">Modules that run from their projects.</param>
    public ImageCache(ModuleStore store, HostSurface host, UnloadWatch watch, LinkedModules? linked = null)
    {
        _store = store;
        _host = host;
        _watch = watch;
        _linked = linked ?? LinkedModules.None;
        _contracts = new ContractPool(store, host.Shared, _linked, watch);
        watch.Meter.CreateObservableGauge("modules.images", () => Count);
    }

    /// <summary>True to keep an image when its last lease is given back, for the next who wants it.</summary>
    internal bool KeepsUnused { get; init; }

    /// <summary>Number of images in use.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _slots.Count;
        }
    }

    /// <summary>Loads a module, or shares the image that is loaded already.</summary>
    /// <param name="closure">The module and the modules whose contracts it sees.</param>
    /// <exception cref="ProblemException">The stored files were changed, the module does not fit, or it cannot be loaded.</exception>
    public ModuleImageLease Acquire(ModuleClosure closure)
    {
        var keys = Guarded(closure, () => ClosureKeys.Of(closure, _references));
        var key = _linked.Contains(closure.Module) ? $"{keys.ImageKey} {_linked.Revision}" : keys.ImageKey;
        Slot slot;
        lock (_lock)
        {
            if (!_slots.TryGetValue(key, out slot!))
                _slots[key] = slot = new Slot(key, () => Load(closure, keys, key));
            slot.Leases++;
        }

        try
        {
            return new ModuleImageLease(slot.Loaded.Image, () => ReleaseAsync(slot));
        }
        catch
        {
            // The next caller tries again instead of getting this failure for ever.
            lock (_lock)
            {
                if (_slots.TryGetValue(slot.Key, out var current) && current == slot)
                    _slots.Remove(slot.Key);
            }

            throw;
        }
    }

    /// <summary>Checks files and metadata of a module as loading would, without loading or running any of its code.</summary>
    /// <param name="closure">The module and the modules whose contracts it sees.</param>
    /// <exception cref="ProblemException">The stored files were changed, or the module does not fit.</exception>
    public void Check(ModuleClosure closure) => Guarded(closure, () =>
    {
        if (_linked.Contains(closure.Module))
            CheckCompatibility(closure);
        else
            Check(closure, ClosureKeys.Of(closure, _references));
        return true;
    });

    private async ValueTask ReleaseAsync(Slot slot)
    {
        lock (_lock)
        {
            if (--slot.Leases > 0 || KeepsUnused)
                return;
            _slots.Remove(slot.Key);
        }

        var loaded = slot.Loaded;
        slot.Forget();
        try
        {
            await loaded.Image.CloseAsync();
        }
        finally
        {
            loaded.Unload();
        }
    }

    private Loaded Load(ModuleClosure closure, ClosureKeys keys, string key) =>
        Guarded(closure, () => _linked.Contains(closure.Module) ? LoadLinked(closure, keys, key) : LoadStored(closure, keys));

    private static T Guarded<T>(ModuleClosure closure, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException || SingleAssembly.IsDamage(e))
        {
            throw new ProblemException(ModularityProblems.LoadFailed(closure.Module.Manifest, e.Message), e);
        }
    }

    // The code is loaded once for the life of the process; each revision has an image of its own, without what the one before kept.
    private Loaded LoadLinked(ModuleClosure closure, ClosureKeys keys, string key)
    {
        var module = closure.Module;
        if (!_links.TryGetValue(keys.ImageKey, out var link))
        {
            CheckCompatibility(closure);
            var entry = EntryPoint.Find(module.EntryPath, module.Manifest.Kind);
            var contracts = _contracts.Acquire(keys.Contracts);
            var context = new ModuleLoadContext(module, _host.Shared, contracts, isCollectible: false);
            link = _links.GetOrAdd(
                keys.ImageKey, new LoadedLink(entry, context.LoadFromAssemblyPath(module.EntryPath), OwnContracts(module, contracts)));
        }

        return new Loaded(new ModuleImage(module.Manifest, module.ContentRoot, key, link.Entry, link.Main, link.Contracts), () => { });
    }

    private Loaded LoadStored(ModuleClosure closure, ClosureKeys keys)
    {
        var module = closure.Module;
        var folder = _store.Hold(module);
        try
        {
            Check(closure, keys);
            var entry = EntryPoint.Find(module.EntryPath, module.Manifest.Kind);
            var contracts = _contracts.Acquire(keys.Contracts);
            try
            {
                return LoadImage(module, keys, entry, contracts, folder);
            }
            catch
            {
                _contracts.Release(keys.Contracts);
                throw;
            }
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Loaded LoadImage(
        StoredModule module, ClosureKeys keys, EntryPoint entry, IReadOnlyDictionary<string, Assembly> contracts, IDisposable folder)
    {
        var context = new ModuleLoadContext(module, _host.Shared, contracts, isCollectible: true);
        try
        {
            var main = context.LoadFromAssemblyPath(module.EntryPath);
            var image = new ModuleImage(module.Manifest, module.Folder, keys.ImageKey, entry, main, OwnContracts(module, contracts));
            return new Loaded(image, () =>
            {
                _watch.Unload(context, module.Manifest.Id, module.Manifest.Version);
                _contracts.Release(keys.Contracts);
                folder.Dispose();
                _watch.Scrub();
            });
        }
        catch
        {
            _watch.Unload(context, module.Manifest.Id, module.Manifest.Version);
            throw;
        }
    }

    private void Check(ModuleClosure closure, ClosureKeys keys)
    {
        var module = closure.Module;
        if (_store.Verify(module, VerifyMode.Quick) is { Count: > 0 } faults)
            throw new ProblemException(faults);
        if (_store.Verdicts.Holds(_host, keys.ImageKey))
            return;
        CheckCompatibility(closure);
        _store.Verdicts.Keep(_host, keys.ImageKey);
    }

    private void CheckCompatibility(ModuleClosure closure) =>
        CompatibilityCheck.Run(closure.Candidate, _host, closure.VisibleContracts, new StoreHistory(_store, _host)).ThrowIfIncompatible();

    private static IReadOnlyList<Assembly> OwnContracts(StoredModule module, IReadOnlyDictionary<string, Assembly> contracts) =>
        [.. module.Manifest.Contracts.Select(file => contracts[Path.GetFileNameWithoutExtension(file)])];

    private sealed class Slot(string key, Func<Loaded> load)
    {
        private Lazy<Loaded>? _loaded = new(load);

        public string Key { get; } = key;

        public int Leases { get; set; }

        public Loaded Loaded => _loaded!.Value;

        public void Forget() => _loaded = null;
    }

    private sealed record LoadedLink(EntryPoint Entry, Assembly Main, IReadOnlyList<Assembly> Contracts);

    private sealed record Loaded(ModuleImage Image, Action Unload);
}
