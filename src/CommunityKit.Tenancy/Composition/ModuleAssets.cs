using CommunityKit.Modules;
using CommunityKit.UI.Assets;

namespace CommunityKit.Tenancy.Composition;

/// <summary>Addresses of module files, with the version that this runtime runs.</summary>
internal sealed class ModuleAssets(IReadOnlyList<ModuleIdentity> modules) : IModuleAssets
{
    private readonly Dictionary<string, string> _versions = modules.ToDictionary(m => m.Id, m => m.Version, StringComparer.Ordinal);

    public string Url(string moduleId, string path)
    {
        var version = moduleId == KitAssets.Id
            ? KitAssets.Version
            : _versions.TryGetValue(moduleId, out var known)
                ? known
                : throw new ArgumentException($"No module {moduleId} in this shop.", nameof(moduleId));
        return $"/_m/{moduleId}/{Uri.EscapeDataString(version)}/{path.TrimStart('/')}";
    }
}
