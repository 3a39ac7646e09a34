using System.Reflection;
using System.Runtime.Loader;
using CommunityKit.Modularity.Store;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Modularity.Loading;

/// <summary>
/// Modules that a development host references as projects: they run in the host's own context, so that the debugger and
/// <c>dotnet watch</c> see them, and are never unloaded. Immutable, thread-safe.
/// </summary>
public sealed class LinkedModules
{
    private readonly Dictionary<string, StoredModule> _modules;
    private readonly HashSet<string> _contracts;

    /// <summary>Takes these modules from the host itself.</summary>
    /// <param name="modules">Manifests and project folders of the modules; their assemblies must be among the host's.</param>
    public LinkedModules(IReadOnlyList<StoredModule> modules)
    {
        _modules = modules.ToDictionary(module => module.Manifest.Id, StringComparer.Ordinal);
        _contracts = modules
            .SelectMany(module => module.Manifest.Contracts)
            .Select(file => Path.GetFileNameWithoutExtension(file)!)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>No linked modules: a production host.</summary>
    public static LinkedModules None { get; } = new([]);

    /// <summary>The modules whose manifests lie in these folders: the output folders of referenced projects.</summary>
    /// <param name="folders">Absolute paths.</param>
    /// <exception cref="ProblemException">A manifest cannot be read.</exception>
    public static LinkedModules In(IEnumerable<string> folders) => new([.. folders.Select(StoredModule.Read)]);

    /// <summary>All linked modules.</summary>
    public IReadOnlyCollection<StoredModule> All => _modules.Values;

    /// <summary>True when a module comes from the host itself.</summary>
    /// <param name="id">Id of the module.</param>
    public bool Contains(string id) => _modules.ContainsKey(id);

    /// <summary>True when a contract assembly comes from the host itself.</summary>
    internal bool HasContract(string simpleName) => _contracts.Contains(simpleName);

    internal static Assembly Load(string file) =>
        AssemblyLoadContext.Default.LoadFromAssemblyName(new AssemblyName(Path.GetFileNameWithoutExtension(file)));
}
