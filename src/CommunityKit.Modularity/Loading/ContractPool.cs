using System.Reflection;
using System.Runtime.CompilerServices;
using CommunityKit.Modularity.Shared;
using CommunityKit.Modularity.Store;
using CommunityKit.Modularity.Unloading;

namespace CommunityKit.Modularity.Loading;

/// <summary>Loaded contract assemblies by key, counted by the images that see them. Thread-safe.</summary>
internal sealed class ContractPool(ModuleStore store, SharedAssemblies shared, LinkedModules linked, UnloadWatch watch)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Loaded> _loaded = new(StringComparer.Ordinal);

    /// <summary>The contracts of a closure by simple name, loaded if need be; give them back with <see cref="Release"/>.</summary>
    /// <param name="files">Each contract after those it references.</param>
    public IReadOnlyDictionary<string, Assembly> Acquire(IReadOnlyList<ContractFile> files)
    {
        var assemblies = new Dictionary<string, Assembly>(StringComparer.OrdinalIgnoreCase);
        var taken = new List<ContractFile>();
        lock (_lock)
        {
            try
            {
                foreach (var file in files)
                {
                    if (!_loaded.TryGetValue(file.Key, out var loaded))
                        _loaded[file.Key] = loaded = Load(file, assemblies);
                    loaded.Uses++;
                    taken.Add(file);
                    assemblies[file.Name] = loaded.Assembly;
                }

                return assemblies;
            }
            catch
            {
                Release(taken);
                throw;
            }
        }
    }

    /// <summary>Gives contracts back and unloads those that nobody sees any more.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Release(IReadOnlyList<ContractFile> files)
    {
        // What stays for ever cannot refer to what goes, so in a host with linked modules no contract goes.
        if (linked.Any)
            return;
        lock (_lock)
        {
            foreach (var file in files)
            {
                if (_loaded.TryGetValue(file.Key, out var loaded) && --loaded.Uses == 0)
                {
                    _loaded.Remove(file.Key);
                    loaded.Folder?.Dispose();
                    watch.Unload(loaded.Context, file.Name, file.Module.Manifest.Version);
                }
            }
        }
    }

    private Loaded Load(ContractFile file, Dictionary<string, Assembly> assemblies)
    {
        var visible = file.References
            .Where(assemblies.ContainsKey)
            .ToDictionary(name => name, name => assemblies[name], StringComparer.OrdinalIgnoreCase);
        // The first module that brings a contract lends its folder to all that share it.
        var folder = linked.Contains(file.Module) ? null : store.Hold(file.Module);
        var context = new ContractContext(file, shared, visible, isCollectible: !linked.Any);
        try
        {
            return new Loaded(context, context.LoadFromAssemblyPath(file.Path), folder);
        }
        catch
        {
            folder?.Dispose();
            if (context.IsCollectible)
                watch.Unload(context, file.Name, file.Module.Manifest.Version);
            throw;
        }
    }

    private sealed class Loaded(ContractContext context, Assembly assembly, IDisposable? folder)
    {
        public IDisposable? Folder { get; } = folder;

        public ContractContext Context { get; } = context;

        public Assembly Assembly { get; } = assembly;

        public int Uses { get; set; }
    }
}
