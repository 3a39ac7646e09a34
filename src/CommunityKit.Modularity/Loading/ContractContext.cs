using System.Reflection;
using System.Runtime.Loader;
using CommunityKit.Modularity.Shared;
using CommunityKit.Modularity.Store;

namespace CommunityKit.Modularity.Loading;

/// <summary>
/// The context of one contract assembly; collectible, except in a host with linked modules. Modules that see the same file, with the same
/// contracts behind it, share its types;
/// a contract sees nothing private.
/// </summary>
internal sealed class ContractContext : AssemblyLoadContext
{
    private readonly ModuleAssemblies _assemblies;

    public ContractContext(ContractFile file, SharedAssemblies shared, IReadOnlyDictionary<string, Assembly> contracts, bool isCollectible)
        : base($"contract {file.Name} of {file.Module}", isCollectible) =>
        _assemblies = new ModuleAssemblies(file.Module, shared, contracts, packaged: null);

    protected override Assembly? Load(AssemblyName assemblyName) => _assemblies.Bind(this, assemblyName);
}
