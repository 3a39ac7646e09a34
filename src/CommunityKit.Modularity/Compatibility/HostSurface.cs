using System.Reflection;
using CommunityKit.Modularity.Metadata;
using CommunityKit.Modularity.Shared;
using CommunityKit.Packaging.Resolution;
using NuGet.Versioning;

namespace CommunityKit.Modularity.Compatibility;

/// <summary>
/// What a host offers to modules, as metadata: its shared assemblies, its framework and the version of its plugin contract.
/// Keeps parsed metadata for a while, within a bound. Thread-safe.
/// </summary>
public sealed class HostSurface : IAssemblySource
{
    /// <summary>Simple name of the assembly whose version is the version of the plugin contract.</summary>
    public const string ContractName = "CommunityKit.Abstractions";

    private const int MaximumMetadataBytes = 64 * 1024 * 1024;
    private static readonly TimeSpan IdleTime = TimeSpan.FromMinutes(2);

    private readonly Lock _lock = new();
    private readonly ITimer _idle;
    private Dictionary<string, DefinedAssembly?> _files = new(StringComparer.OrdinalIgnoreCase);
    private int _bytes;

    /// <summary>A host with given shared assemblies.</summary>
    /// <param name="shared">The assemblies.</param>
    /// <param name="contract">Version of the plugin contract, and target framework.</param>
    /// <param name="timeProvider">Clock of the metadata cache.</param>
    public HostSurface(SharedAssemblies shared, HostContract contract, TimeProvider? timeProvider = null)
    {
        Shared = shared;
        Contract = contract;
        _idle = (timeProvider ?? TimeProvider.System).CreateTimer(_ => Trim(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>This process.</summary>
    public static HostSurface Current { get; } = new(
        SharedAssemblies.Current, new HostContract(ReadContractVersion(), $"net{Environment.Version.Major}.{Environment.Version.Minor}"));

    /// <summary>The shared assemblies.</summary>
    public SharedAssemblies Shared { get; }

    /// <summary>Version of the plugin contract, and target framework.</summary>
    public HostContract Contract { get; }

    internal string ContractVersion => Contract.Version.ToNormalizedString();

    /// <summary>Frees the parsed metadata; it is read again when it is needed.</summary>
    public void Trim()
    {
        lock (_lock)
        {
            _files = new(StringComparer.OrdinalIgnoreCase);
            _bytes = 0;
        }
    }

    DefinedAssembly? IAssemblySource.Find(string simpleName) => Find(simpleName);

    /// <summary>True for the kit's own contract assemblies, whose members modules are promised.</summary>
    internal static bool IsKitContract(string simpleName) =>
        simpleName.StartsWith("CommunityKit.", StringComparison.Ordinal) && SharedAssemblies.ListedNames.Contains(simpleName);

    internal DefinedAssembly? Find(string simpleName)
    {
        lock (_lock)
        {
            if (_files.TryGetValue(simpleName, out var known))
                return known;
        }

        var file = Shared.PathOf(simpleName) is { } path ? DefinedAssembly.Open(path, this) : null;
        lock (_lock)
        {
            if (_files.TryGetValue(simpleName, out var first))
                return first;
            if (_bytes + (file?.Size ?? 0) > MaximumMetadataBytes)
                Trim();
            _files[simpleName] = file;
            _bytes += file?.Size ?? 0;
            _idle.Change(IdleTime, Timeout.InfiniteTimeSpan);
            return file;
        }
    }

    private static NuGetVersion ReadContractVersion() =>
        NuGetVersion.Parse(
            typeof(Modules.IModule).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]);
}
