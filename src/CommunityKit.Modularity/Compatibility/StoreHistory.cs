using CommunityKit.Modularity.Metadata;
using CommunityKit.Modularity.Store;
using NuGet.Versioning;

namespace CommunityKit.Modularity.Compatibility;

/// <summary>Looks for a missing member in the versions that are in the store. Thread-safe.</summary>
/// <param name="store">The store.</param>
/// <param name="host">Resolves what the contracts reference.</param>
public sealed class StoreHistory(ModuleStore store, HostSurface host) : IMemberHistory
{
    /// <inheritdoc />
    public string? OldestVersionWith(MemberIdentity member)
    {
        var file = member.Assembly + ".dll";
        return store.List()
            .Where(module => module.Manifest.Contracts.Contains(file, StringComparer.OrdinalIgnoreCase))
            .OrderBy(module => NuGetVersion.Parse(module.Manifest.Version))
            .FirstOrDefault(module => Has(Path.Combine(module.Folder, file), member))
            ?.Manifest.Version;
    }

    private bool Has(string path, MemberIdentity member)
    {
        try
        {
            if (DefinedAssembly.Open(path, host).FindType(member.Type) is not { } type)
                return false;
            return member.Name is null || type.Self.Hierarchy().Any(item => Has(item, member));
        }
        catch (Exception e) when (e is IOException || SingleAssembly.IsDamage(e))
        {
            return false;
        }
    }

    private static bool Has(TypeInstance type, MemberIdentity member) =>
        type.Definition.MethodsNamed(member.Name!).Any(method => method.Signature.Substitute(type.Arguments).Key == member.Signature)
        || type.Definition.Fields.Any(
            item => item.Name == member.Name && item.Signature.Substitute(type.Arguments).Key == member.Signature);
}
