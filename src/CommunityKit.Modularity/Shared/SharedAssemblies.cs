using System.Collections.Frozen;
using System.Reflection;

namespace CommunityKit.Modularity.Shared;

/// <summary>
/// The assemblies that the host shares with modules: the frameworks Microsoft.NETCore.App and Microsoft.AspNetCore.App and the explicit
/// list <c>shared-assemblies.txt</c>. Nothing else of the host is visible to a module. Immutable, thread-safe.
/// </summary>
public sealed class SharedAssemblies
{
    private readonly FrozenSet<string> _names;
    private readonly FrozenDictionary<string, string> _paths;

    private SharedAssemblies(FrozenSet<string> names, FrozenDictionary<string, string> paths)
    {
        _names = names;
        _paths = paths;
    }

    /// <summary>Simple names of the explicit list, without the frameworks: what a package must not carry.</summary>
    public static FrozenSet<string> ListedNames { get; } = ReadNames("shared-assemblies.txt");

    /// <summary>Simple names of the frameworks' reference assemblies.</summary>
    public static FrozenSet<string> FrameworkNames { get; } = ReadNames("framework-assemblies.txt");

    /// <summary>What this process shares.</summary>
    public static SharedAssemblies Current { get; } = Of((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "");

    /// <summary>True when the host's copy of an assembly is used, whatever a package carries.</summary>
    /// <param name="simpleName">Name without extension, version or culture.</param>
    public bool Contains(string simpleName) => _names.Contains(simpleName);

    /// <summary>The host's file of a shared assembly; null when it is not shared, or shared but not part of this process.</summary>
    /// <param name="simpleName">Name without extension.</param>
    public string? PathOf(string simpleName) => _paths.GetValueOrDefault(simpleName);

    /// <summary>Names of all shared assemblies that this process has.</summary>
    public IEnumerable<string> Present => _paths.Keys;

    /// <summary>The shared part of a list of trusted platform assemblies.</summary>
    /// <param name="trustedPlatformAssemblies">Paths, separated as in the runtime property of that name.</param>
    internal static SharedAssemblies Of(string trustedPlatformAssemblies)
    {
        var paths = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in trustedPlatformAssemblies.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            if (ListedNames.Contains(name) || FrameworkNames.Contains(name) || IsInFramework(path, name))
                paths[name] = path;
        }

        var names = ListedNames.Union(FrameworkNames).Union(paths.Keys);
        return new SharedAssemblies(names.ToFrozenSet(StringComparer.OrdinalIgnoreCase), paths.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The same with another file for one assembly: a host as it would be after an upgrade.</summary>
    /// <param name="path">Path of the assembly.</param>
    internal SharedAssemblies With(string path)
    {
        var paths = new Dictionary<string, string>(_paths, StringComparer.OrdinalIgnoreCase) { [Path.GetFileNameWithoutExtension(path)] = path };
        return new SharedAssemblies(_names, paths.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
    }

    // The reference packs do not name the implementation assemblies to which they forward, so the folder decides;
    // a self-contained host has no framework folder, and there the runtime's own prefix does.
    private static bool IsInFramework(string path, string name)
    {
        var family = Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(path)));
        return family is "Microsoft.NETCore.App" or "Microsoft.AspNetCore.App" || name.StartsWith("System.Private.", StringComparison.Ordinal);
    }

    private static FrozenSet<string> ReadNames(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith('#'))
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}
