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

    /// <summary>An empty cache.</summary>
    /// <param name="store">Where the modules are; folders in use cannot be removed from it.</param>
    /// <param name="host">What the host shares.</param>
    /// <param name="watch">Unloads and watches what is given back.</param>
    /// <param name="linked">Modules that the host references as projects.</param>
    public ImageCache(ModuleStore store, HostSurface host, UnloadWatch watch, LinkedModules? linked = null)
    {
        _store = store;
        _host = host;
        _watch = watch;
        _linked = linked ?? LinkedModules.None;
        _contracts = new ContractPool(store, host.Shared, _linked, watch);
        watch.Meter.CreateObservableGauge("modules.images", () => Count);
    }

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
        Slot slot;
        lock (_lock)
        {
            if (!_slots.TryGetValue(keys.ImageKey, out slot!))
                _slots[keys.ImageKey] = slot = new Slot(keys.ImageKey, () => Load(closure, keys));
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
        if (!_linked.Contains(closure.Module.Manifest.Id))
            Check(closure, ClosureKeys.Of(closure, _references));
        return true;
    });

    private async ValueTask ReleaseAsync(Slot slot)
    {
        lock (_lock)
        {
            if (--slot.Leases > 0)
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

    private Loaded Load(ModuleClosure closure, ClosureKeys keys) =>
        Guarded(closure, () => _linked.Contains(closure.Module.Manifest.Id) ? LoadLinked(closure, keys) : LoadStored(closure, keys));

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

    private static Loaded LoadLinked(ModuleClosure closure, ClosureKeys keys)
    {
        var manifest = closure.Module.Manifest;
        var main = LinkedModules.Load(manifest.Entry);
        var image = new ModuleImage(
            manifest, closure.Module.Folder, keys.ImageKey, EntryPoint.Find(main.Location, manifest.Kind), main,
            [.. manifest.Contracts.Select(LinkedModules.Load)]);
        return new Loaded(image, () => { });
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
        var context = new ModuleLoadContext(module, _host.Shared, contracts);
        try
        {
            var main = context.LoadFromAssemblyPath(module.EntryPath);
            var own = module.Manifest.Contracts.Select(file => contracts[Path.GetFileNameWithoutExtension(file)]);
            var image = new ModuleImage(module.Manifest, module.Folder, keys.ImageKey, entry, main, [.. own]);
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
        CompatibilityCheck.Run(closure.Candidate, _host, closure.VisibleContracts, new StoreHistory(_store, _host)).ThrowIfIncompatible();
        _store.Verdicts.Keep(_host, keys.ImageKey);
    }

    private sealed class Slot(string key, Func<Loaded> load)
    {
        private Lazy<Loaded>? _loaded = new(load);

        public string Key { get; } = key;

        public int Leases { get; set; }

        public Loaded Loaded => _loaded!.Value;

        public void Forget() => _loaded = null;
    }

    private sealed record Loaded(ModuleImage Image, Action Unload);
}
