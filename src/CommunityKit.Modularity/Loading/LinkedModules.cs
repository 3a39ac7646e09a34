using CommunityKit.Modularity.Store;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Modularity.Loading;

/// <summary>
/// Modules of a development host that run from the build output of their projects instead of the store. They are bound like any other
/// module, but into contexts that live as long as the process: only those can be changed by the debugger and <c>dotnet watch</c>.
/// Thread-safe.
/// </summary>
public sealed class LinkedModules
{
    private readonly Dictionary<string, StoredModule> _modules;
    private int _revision;

    /// <summary>Links modules.</summary>
    /// <param name="modules">Their manifests, output folders and project folders; of one id at most one.</param>
    public LinkedModules(IReadOnlyList<StoredModule> modules) =>
        _modules = modules.ToDictionary(module => module.Manifest.Id, StringComparer.Ordinal);

    /// <summary>No linked modules: a production host.</summary>
    public static LinkedModules None { get; } = new([]);

    /// <summary>Links the modules whose builds lie in these folders.</summary>
    /// <param name="folders">Output folders with <c>module.json</c> and <c>module.link.json</c>.</param>
    /// <exception cref="ProblemException">One of them cannot be read, or was not built for linking.</exception>
    public static LinkedModules In(IEnumerable<string> folders) => new([.. folders.Select(Path.GetFullPath).Distinct().Select(Read)]);

    /// <summary>All linked modules.</summary>
    public IReadOnlyCollection<StoredModule> All => _modules.Values;

    /// <summary>True when there are any.</summary>
    public bool Any => _modules.Count > 0;

    /// <summary>Counts how often the running code was changed; see <see cref="Refresh"/>.</summary>
    internal int Revision => Volatile.Read(ref _revision);

    /// <summary>The linked module of this id, or null.</summary>
    /// <param name="id">Id of the module.</param>
    public StoredModule? Find(string id) => _modules.GetValueOrDefault(id);

    /// <summary>
    /// Says that the code or the texts of linked modules are no longer what they were: images that are acquired from now on keep nothing
    /// that was derived from the old.
    /// </summary>
    public void Refresh() => Interlocked.Increment(ref _revision);

    /// <summary>True if exactly this module is linked.</summary>
    internal bool Contains(StoredModule module) => Find(module.Manifest.Id) is { } linked && linked.Folder == module.Folder;

    private static StoredModule Read(string folder) => StoredModule.Read(folder) with { ContentRoot = ModuleLink.Read(folder).Project };
}
