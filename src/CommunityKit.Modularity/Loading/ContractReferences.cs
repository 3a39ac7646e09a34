using System.Collections.Concurrent;
using CommunityKit.Modularity.Metadata;

namespace CommunityKit.Modularity.Loading;

/// <summary>Which assemblies a contract file references, read once per content. Thread-safe.</summary>
internal sealed class ContractReferences
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _byHash = new(StringComparer.Ordinal);

    /// <summary>Simple names, sorted.</summary>
    /// <param name="path">The file.</param>
    /// <param name="hash">Hash of its bytes.</param>
    public IReadOnlyList<string> Of(string path, string hash) => _byHash.GetOrAdd(hash, static (_, file) => Read(file), path);

    private static IReadOnlyList<string> Read(string path) =>
        SingleAssembly.Read<IReadOnlyList<string>>(path, file =>
        [
            .. file.Reader.AssemblyReferences
                .Select(handle => file.Reader.GetString(file.Reader.GetAssemblyReference(handle).Name))
                .Order(StringComparer.OrdinalIgnoreCase),
        ]);
}
