using System.Security.Cryptography;
using System.Text;
using CommunityKit.Modularity.Problems;
using CommunityKit.Modularity.Store;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Modularity.Loading;

/// <summary>
/// Identities of the contracts that a module sees and of the module image that results. Equal keys share one image across tenants; a
/// neighbour's new implementation changes no key of anybody else.
/// </summary>
internal sealed class ClosureKeys
{
    private readonly Dictionary<string, (StoredModule Module, string File)> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ContractFile> _contracts = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ContractFile> _order = [];
    private readonly ContractReferences _references;

    private ClosureKeys(ModuleClosure closure, ContractReferences references)
    {
        _references = references;
        foreach (var module in closure.Neighbours.Prepend(closure.Module))
        {
            foreach (var file in module.Manifest.Contracts)
                Add(module, file);
        }

        foreach (var name in _files.Keys.Order(StringComparer.OrdinalIgnoreCase))
            Add(name, []);
        var own = closure.Module;
        ImageKey = Hash([own.Manifest.Id, own.Manifest.Version, own.ContentHash, .. _order.Select(file => file.Key).Order(StringComparer.Ordinal)]);
    }

    /// <summary>The visible contracts, each after those it references.</summary>
    public IReadOnlyList<ContractFile> Contracts => _order;

    /// <summary>Identity of the module image.</summary>
    public string ImageKey { get; }

    public static ClosureKeys Of(ModuleClosure closure, ContractReferences references) => new(closure, references);

    // Whose types would it be? Nobody may pass off a contract as a neighbour's.
    private void Add(StoredModule module, string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        if (!_files.TryAdd(name, (module, file)) && _files[name].Module != module)
            throw new ProblemException(ModularityProblems.ContractTwice(module.Manifest, name, _files[name].Module.Manifest.Id));
    }

    private ContractFile? Add(string name, HashSet<string> underWay)
    {
        if (_contracts.TryGetValue(name, out var known))
            return known;
        // Two contracts that name each other can only be made by hand; the second reference stays unresolved.
        if (!_files.TryGetValue(name, out var source) || !underWay.Add(name))
            return null;
        var path = Path.Combine(source.Module.Folder, source.File);
        // Of a linked module too the manifest counts, not the file: a build beside the running host must not bring in other types.
        var hash = source.Module.Manifest.Files[source.File];
        var references = _references.Of(path, hash).Select(reference => Add(reference, underWay)).OfType<ContractFile>().ToList();
        var key = Hash([name, hash, .. references.Select(reference => reference.Key).Order(StringComparer.Ordinal)]);
        var contract = new ContractFile(name, source.Module, path, key, [.. references.Select(reference => reference.Name)]);
        _contracts[name] = contract;
        _order.Add(contract);
        return contract;
    }

    private static string Hash(IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
}
