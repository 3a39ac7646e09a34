using CommunityKit.Modularity.Store;

namespace CommunityKit.Modularity.Loading;

/// <summary>A module and the modules whose contracts it sees.</summary>
/// <param name="Module">The module.</param>
/// <param name="Neighbours">
/// Its dependencies, their dependencies, and the optional neighbours that are on in the shop; in any order. Their contracts become
/// visible, their implementations do not.
/// </param>
public sealed record ModuleClosure(StoredModule Module, IReadOnlyList<StoredModule> Neighbours);
