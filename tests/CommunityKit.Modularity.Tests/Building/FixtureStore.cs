using CommunityKit.Modularity.Compatibility;
using CommunityKit.Modularity.Loading;
using CommunityKit.Modularity.Store;
using CommunityKit.Modularity.Unloading;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Packages;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityKit.Modularity.Tests.Building;

/// <summary>A store with an image cache in a folder of its own, and packages made on the spot.</summary>
internal sealed class FixtureStore : IDisposable
{
    private readonly TempFolder _folder = new();
    private int _number;

    public FixtureStore(LinkedModules? linked = null)
    {
        Store = ModuleStore.Open(_folder.File("store"));
        Watch = new UnloadWatch(TimeProvider.System, NullLogger<UnloadWatch>.Instance);
        Images = new ImageCache(Store, HostSurface.Current, Watch, linked);
    }

    public ModuleStore Store { get; }

    public UnloadWatch Watch { get; }

    public ImageCache Images { get; }

    public string Path => _folder.Path;

    public static string UiModuleFolder { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "fixtures", "UiModule");

    /// <summary>The source of a module class.</summary>
    public static string ModuleClass(string body = "") =>
        "using CommunityKit.Modules; public sealed class TheModule : IModule { public void Configure(ModuleBuilder module) { } " + body + " }";

    /// <summary>Packs files; the entry is the first.</summary>
    public string Pack(ModuleManifest manifest, params IEnumerable<(string Name, byte[] Content)> files)
    {
        var folder = _folder.Folder($"pack-{Interlocked.Increment(ref _number)}");
        foreach (var (name, content) in files)
        {
            var path = System.IO.Path.Combine(folder, name);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, content);
        }

        return PackageWriter.Write(folder, manifest, _folder.Folder($"out-{Interlocked.Increment(ref _number)}"));
    }

    public StoredModule Add(ModuleManifest manifest, params IEnumerable<(string Name, byte[] Content)> files)
    {
        using var package = ModulePackage.Open(Pack(manifest, files));
        return Store.Add(package);
    }

    /// <summary>A module from source, with private libraries.</summary>
    public StoredModule Add(string id, string source, string version = "1.0.0", params IEnumerable<string> libraries)
    {
        var entry = EntryOf(id);
        var files = libraries.Select(path => (System.IO.Path.GetFileName(path), File.ReadAllBytes(path))).ToList();
        var main = Compiler.Compile(entry, source, files.Select(file => file.Item2));
        return Add(Manifests.Of(id, entry + ".dll", version), files.Prepend((entry + ".dll", main)));
    }

    /// <summary>The module with every kind of UI.</summary>
    public StoredModule AddUiModule() =>
        Add(
            Manifests.Of("fixture.ui", "Fixture.Ui.dll"),
            Directory.EnumerateFiles(UiModuleFolder).Select(path => (System.IO.Path.GetFileName(path), File.ReadAllBytes(path))));

    public ModuleImageLease Acquire(StoredModule module, params IReadOnlyList<StoredModule> neighbours) =>
        Images.Acquire(new ModuleClosure(module, neighbours));

    public void Dispose()
    {
        Watch.Dispose();
        _folder.Dispose();
    }

    private static string EntryOf(string id) => string.Join('.', id.Split('.').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}
