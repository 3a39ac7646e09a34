using System.Reflection;
using System.Runtime.Loader;
using CommunityKit.Modularity.Shared;
using CommunityKit.Modularity.Store;

namespace CommunityKit.Modularity.Loading;

/// <summary>The context of one module version with the contracts it sees; collectible, except in a host with linked modules.</summary>
internal sealed class ModuleLoadContext : AssemblyLoadContext
{
    private readonly ModuleAssemblies _assemblies;

    public ModuleLoadContext(StoredModule module, SharedAssemblies shared, IReadOnlyDictionary<string, Assembly> contracts, bool isCollectible)
        : base($"module {module}", isCollectible) =>
        _assemblies = new ModuleAssemblies(module, shared, contracts, new AssemblyDependencyResolver(module.EntryPath));

    protected override Assembly? Load(AssemblyName assemblyName) => _assemblies.Bind(this, assemblyName);

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _assemblies.FindNative(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;
}
