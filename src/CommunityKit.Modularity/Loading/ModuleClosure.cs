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

    /// <summary>What a module sees among the modules of a shop.</summary>
    /// <param name="module">The module.</param>
    /// <param name="enabled">All modules that are on in the shop, one version each.</param>
    public static ModuleClosure In(StoredModule module, IEnumerable<StoredModule> enabled)
    {
        var byId = enabled.ToDictionary(item => item.Manifest.Id, StringComparer.Ordinal);
        var found = new Dictionary<string, StoredModule>(StringComparer.Ordinal);
        Add(module.Manifest.Dependencies.Keys.Concat(module.Manifest.Optional.Keys));
        return new ModuleClosure(module, [.. found.Values]);

        // A neighbour's contract may name the contracts of the neighbour's own dependencies, never of its optional ones.
        void Add(IEnumerable<string> ids)
        {
            foreach (var id in ids)
            {
                if (id != module.Manifest.Id && byId.TryGetValue(id, out var neighbour) && found.TryAdd(id, neighbour))
                    Add(neighbour.Manifest.Dependencies.Keys);
            }
        }
    }
}
