using CommunityKit.Modularity.Metadata;
using CommunityKit.Modularity.Store;

namespace CommunityKit.Modularity.Compatibility;

/// <summary>
/// What one module would see at run time, in the loader's own order: shared, visible contracts, its package. Not thread-safe.
/// </summary>
internal sealed class Universe : IAssemblySource
{
    private readonly HostSurface _host;
    private readonly ModuleCandidate _candidate;
    private readonly Dictionary<string, ContractAssembly> _contracts = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _own = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _packaged = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, DefinedAssembly?> _files = new(StringComparer.OrdinalIgnoreCase);

    public Universe(ModuleCandidate candidate, HostSurface host, IReadOnlyList<ContractAssembly> visibleContracts)
    {
        _host = host;
        _candidate = candidate;
        foreach (var file in PackageContent.AssembliesOf(candidate.Folder))
            _packaged.TryAdd(Path.GetFileNameWithoutExtension(file), file);
        foreach (var contract in visibleContracts)
            _contracts.TryAdd(contract.Name, contract);
        foreach (var contract in candidate.Manifest.Contracts)
            _own.Add(Path.GetFileNameWithoutExtension(contract));
        HasAbsentOptional = candidate.Manifest.Optional.Keys.Any(id => visibleContracts.All(contract => contract.ModuleId != id));
    }

    /// <summary>True when an optional neighbour is not there, so that its contracts may be missing.</summary>
    public bool HasAbsentOptional { get; }

    /// <summary>Paths of the package's assemblies by simple name.</summary>
    public IReadOnlyDictionary<string, string> Packaged => _packaged;

    /// <summary>True for an assembly whose members the module is promised: the kit's and any module's contracts.</summary>
    public bool IsContract(string simpleName) =>
        HostSurface.IsKitContract(simpleName) || _contracts.ContainsKey(simpleName) || _own.Contains(simpleName);

    /// <summary>True for a contract assembly of the module itself.</summary>
    public bool IsOwnContract(string simpleName) => _own.Contains(simpleName);

    public ContractAssembly? VisibleContract(string simpleName) => _own.Contains(simpleName) ? null : _contracts.GetValueOrDefault(simpleName);

    /// <summary>True for a contract of an optional neighbour that is not on here: code that needs it is left out.</summary>
    public bool IsAbsentOptional(string simpleName) =>
        HasAbsentOptional && IsForeignContract(simpleName) && !_contracts.ContainsKey(simpleName);

    public DefinedAssembly? Find(string simpleName)
    {
        if (_host.Shared.Contains(simpleName))
            return _host.Find(simpleName);
        if (_files.TryGetValue(simpleName, out var known))
            return known;
        return _files[simpleName] = PathOf(simpleName) is { } path ? DefinedAssembly.Open(path, this, _packaged.ContainsValue(path)) : null;
    }

    /// <summary>Name of the version in which a target is here, for messages.</summary>
    public string VersionOf(string simpleName)
    {
        if (HostSurface.IsKitContract(simpleName))
            return _host.ContractVersion;
        if (VisibleContract(simpleName) is { } contract)
            return contract.ModuleVersion;
        return _own.Contains(simpleName) ? _candidate.Manifest.Version : Find(simpleName)?.Version.ToString() ?? "?";
    }

    // A copy of a neighbour's contract in the package would be another type than the neighbour's own; the loader ignores it too.
    private string? PathOf(string simpleName)
    {
        if (VisibleContract(simpleName) is { } contract)
            return contract.Path;
        return IsForeignContract(simpleName) ? null : _packaged.GetValueOrDefault(simpleName);
    }

    private bool IsForeignContract(string simpleName) => PackageContent.IsContractName(simpleName) && !_own.Contains(simpleName);
}
