using System.Collections.Concurrent;
using System.Reflection;
using CommunityKit.Modularity.Entry;
using CommunityKit.Modularity.Problems;
using CommunityKit.Modules;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Modularity.Loading;

/// <summary>
/// A loaded module version, shared by all tenants whose closure is equal. Usable while a lease on it is held; afterwards every member
/// throws <see cref="ObjectDisposedException"/>, so that a forgotten reference cannot keep the code in memory. Thread-safe.
/// </summary>
public sealed class ModuleImage
{
    private readonly ConcurrentDictionary<string, Lazy<object>> _cache = new(StringComparer.Ordinal);
    private readonly ConcurrentStack<object> _cached = new();
    private readonly EntryPoint _entry;
    private Assembly? _main;
    private IReadOnlyList<Assembly>? _contracts;

    internal ModuleImage(
        ModuleManifest manifest, string folder, string key, EntryPoint entry, Assembly main, IReadOnlyList<Assembly> contracts)
    {
        Manifest = manifest;
        Folder = folder;
        Key = key;
        _entry = entry;
        _main = main;
        _contracts = contracts;
    }

    /// <summary>The module's manifest.</summary>
    public ModuleManifest Manifest { get; }

    /// <summary>Absolute path of its read-only folder.</summary>
    public string Folder { get; }

    /// <summary>Identity: covers id, version, content and the contracts it sees.</summary>
    public string Key { get; }

    /// <summary>The main assembly.</summary>
    public Assembly MainAssembly => Open(_main);

    /// <summary>The module's own contract assemblies, in the manifest's order.</summary>
    public IReadOnlyList<Assembly> ContractAssemblies => Open(_contracts);

    /// <summary>Makes a new instance of the module class.</summary>
    /// <exception cref="ProblemException">The package is a theme, or the constructor threw.</exception>
    public IModule CreateModule() => Create<IModule>();

    /// <summary>Makes a new instance of the theme class.</summary>
    /// <exception cref="ProblemException">The package is a module, or the constructor threw.</exception>
    public ITheme CreateTheme() => Create<ITheme>();

    /// <summary>
    /// A value that is made once per image and shared by its tenants, for what depends on the module's code alone: endpoint templates,
    /// text tables. Disposed just before the image is unloaded, the last made first.
    /// </summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="key">Name of the value, unique in the host.</param>
    /// <param name="factory">Makes the value; runs once, and again after it threw.</param>
    public T GetOrAdd<T>(string key, Func<T> factory)
        where T : class
    {
        _ = MainAssembly;
        var lazy = _cache.GetOrAdd(key, _ => new Lazy<object>(() => Keep(factory())));
        try
        {
            return (T)lazy.Value;
        }
        catch
        {
            _cache.TryRemove(KeyValuePair.Create(key, lazy));
            throw;
        }
    }

    internal async ValueTask CloseAsync()
    {
        var failures = new List<Exception>();
        while (_cached.TryPop(out var value))
        {
            try
            {
                if (value is IAsyncDisposable asynchronous)
                    await asynchronous.DisposeAsync();
                else if (value is IDisposable disposable)
                    disposable.Dispose();
            }
            catch (Exception e)
            {
                failures.Add(e);
            }
        }

        _cache.Clear();
        _main = null;
        _contracts = null;
        if (failures.Count > 0)
            throw new AggregateException($"Not everything that was kept with {Manifest.Id} {Manifest.Version} could be disposed.", failures);
    }

    private object Keep(object value)
    {
        _cached.Push(value);
        return value;
    }

    private T Create<T>()
        where T : class
    {
        var main = MainAssembly;
        if (_entry.Kind != (typeof(T) == typeof(ITheme) ? PackageKind.Theme : PackageKind.Module))
            throw new ProblemException(ModularityProblems.EntryOfOtherKind(Manifest, typeof(T).Name));
        try
        {
            return (T)Activator.CreateInstance(main.GetType(_entry.TypeName, throwOnError: true)!)!;
        }
        catch (Exception e)
        {
            var cause = e is TargetInvocationException { InnerException: { } inner } ? inner : e;
            throw new ProblemException(ModularityProblems.EntryThrew(Manifest, _entry.TypeName, cause.Message), cause);
        }
    }

    private T Open<T>(T? value)
        where T : class
    {
        ObjectDisposedException.ThrowIf(value is null, this);
        return value;
    }
}
