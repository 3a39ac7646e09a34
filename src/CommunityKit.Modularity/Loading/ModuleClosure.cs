using CommunityKit.Modularity.Compatibility;
using CommunityKit.Modularity.Store;

namespace CommunityKit.Modularity.Loading;

/// <summary>A module and the modules whose contracts it sees.</summary>
/// <param name="Module">The module.</param>
/// <param name="Neighbours">
/// Its dependencies, their dependencies, and the optional neighbours that are on in the shop; in any order. Their contracts become
/// visible, their implementations do not.
/// </param>
public sealed record ModuleClosure(StoredModule Module, IReadOnlyList<StoredModule> Neighbours)
{
    /// <summary>The module as the metadata check takes it.</summary>
    public ModuleCandidate Candidate => new(Module.Manifest, Module.Folder);

    /// <summary>The neighbours' contracts as the metadata check takes them.</summary>
    public IReadOnlyList<ContractAssembly> VisibleContracts =>
    [
        .. Neighbours.SelectMany(module => module.Manifest.Contracts.Select(
            file => new ContractAssembly(Path.Combine(module.Folder, file), module.Manifest.Id, module.Manifest.Version))),
    ];
}
