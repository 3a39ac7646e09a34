using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using CommunityKit.Modularity.Problems;
using CommunityKit.Modularity.Shared;
using CommunityKit.Modularity.Store;

namespace CommunityKit.Modularity.Loading;

/// <summary>
/// The order in which a module's references are bound: shared by the host, visible contract, private to the package; anything else is
/// refused. Nothing falls through to what the host happens to have.
/// </summary>
internal sealed class ModuleAssemblies(
    StoredModule module,
    SharedAssemblies shared,
    IReadOnlyDictionary<string, Assembly> contracts,
    AssemblyDependencyResolver? packaged)
{
    private readonly string _root = module.Folder + Path.DirectorySeparatorChar;

    /// <summary>Binds a reference; null leaves it to the default context.</summary>
    /// <exception cref="AssemblyNotVisibleException">The module must not see it, or it is nowhere.</exception>
    public Assembly? Bind(AssemblyLoadContext context, AssemblyName reference)
    {
        var name = reference.Name!;
        if (shared.Contains(name))
            return null;
        if (!string.IsNullOrEmpty(reference.CultureName))
            return FindSatellite(reference) is { } satellite ? context.LoadFromAssemblyPath(satellite) : null;
        if (contracts.TryGetValue(name, out var contract))
            return contract;
        if (!PackageContent.IsContractName(name) && FindPackaged(reference) is { } path)
            return context.LoadFromAssemblyPath(path);
        throw new AssemblyNotVisibleException(ModularityProblems.NotVisible(module.Manifest.Id, module.Manifest.Version, name), name);
    }

    /// <summary>Path of a native library of the package; null leaves it to the system.</summary>
    public string? FindNative(string name)
    {
        if (packaged?.ResolveUnmanagedDllToPath(name) is { } path && IsInPackage(path))
            return path;
        string[] files = OperatingSystem.IsWindows() ? [name, name + ".dll"]
            : OperatingSystem.IsMacOS() ? [name, $"lib{name}.dylib", name + ".dylib"]
            : [name, $"lib{name}.so", name + ".so"];
        string[] folders = [".", Path.Combine("runtimes", RuntimeInformation.RuntimeIdentifier, "native")];
        return files
            .SelectMany(file => folders.Select(folder => Path.GetFullPath(Path.Combine(module.Folder, folder, file))))
            .FirstOrDefault(candidate => IsInPackage(candidate) && File.Exists(candidate));
    }

    private string? FindPackaged(AssemblyName reference)
    {
        if (packaged?.ResolveAssemblyToPath(reference) is { } path && IsInPackage(path))
            return path;
        var beside = Path.Combine(module.Folder, reference.Name + ".dll");
        return packaged is not null && File.Exists(beside) ? beside : null;
    }

    // Culture by culture up to the root is the resource manager's walk; here only the asked one counts.
    private string? FindSatellite(AssemblyName reference)
    {
        var path = Path.Combine(module.Folder, reference.CultureName!, reference.Name + ".dll");
        return File.Exists(path) ? path : null;
    }

    // On a developer's machine the resolver also looks into the NuGet cache, which would hide that the package lacks a file.
    private bool IsInPackage(string path) => path.StartsWith(_root, StringComparison.Ordinal);
}
