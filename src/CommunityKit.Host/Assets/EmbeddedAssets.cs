using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using CommunityKit.Host.Texts;
using CommunityKit.UI.Assets;

namespace CommunityKit.Host.Assets;

/// <summary>Files that an assembly of the host carries inside it. Thread-safe.</summary>
/// <param name="Id">Stands in addresses where modules have their id.</param>
/// <param name="Version">Stands in addresses where modules have their version: changes when any file changes.</param>
/// <param name="Paths">All files, forward slashes.</param>
/// <param name="Open">Opens one of them.</param>
internal sealed record EmbeddedAssets(string Id, string Version, FrozenSet<string> Paths, Func<string, Stream?> Open)
{
    private const string Prefix = "wwwroot/";

    /// <summary>The kit's: styles, scripts, icons.</summary>
    public static EmbeddedAssets Kit { get; } = new(KitAssets.Id, KitAssets.Version, KitAssets.Paths, KitAssets.Open);

    /// <summary>Those of the host's own pages.</summary>
    public static EmbeddedAssets Host { get; } = Of(HostTexts.Id, typeof(EmbeddedAssets).Assembly);

    private static EmbeddedAssets Of(string id, Assembly assembly)
    {
        var paths = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .ToFrozenSet(StringComparer.Ordinal);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(Prefix + path)!;
            hash.AppendData(SHA256.HashData(stream));
        }

        var version = Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
        return new EmbeddedAssets(id, version, paths, path => assembly.GetManifestResourceStream(Prefix + path));
    }
}
