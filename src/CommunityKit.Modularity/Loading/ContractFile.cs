using CommunityKit.Modularity.Store;

namespace CommunityKit.Modularity.Loading;

/// <summary>A contract assembly in the store.</summary>
/// <param name="Name">Simple name.</param>
/// <param name="Module">The module that owns it.</param>
/// <param name="Path">Absolute path.</param>
/// <param name="Key">Identity: equal keys, same types. Covers the file's bytes and the contracts that it references.</param>
/// <param name="References">Simple names of the contracts that it references, as far as they are visible.</param>
internal sealed record ContractFile(string Name, StoredModule Module, string Path, string Key, IReadOnlyList<string> References);
