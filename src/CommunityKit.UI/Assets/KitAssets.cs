using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;

namespace CommunityKit.UI.Assets;

/// <summary>The kit's own files (<c>ck.css</c>, <c>ck.js</c>, icons, vendored libraries), embedded in this assembly. Thread-safe.</summary>
public static class KitAssets
{
    /// <summary>Id under which <see cref="IModuleAssets"/> knows them.</summary>
    public const string Id = "communitykit.ui";

    private const string Prefix = "wwwroot/";
    private static readonly Assembly Here = typeof(KitAssets).Assembly;

    /// <summary>Paths of all files, forward slashes.</summary>
    public static FrozenSet<string> Paths { get; } =
        Here.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Stands in addresses where modules have their version: changes when any file changes.</summary>
    public static string Version { get; } = HashAll();

    /// <summary>Opens a file.</summary>
    /// <param name="path">One of <see cref="Paths"/>.</param>
    /// <returns>The content, or null if there is no such file.</returns>
    public static Stream? Open(string path) => Here.GetManifestResourceStream(Prefix + path);

    private static string HashAll()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in Paths.Order(StringComparer.Ordinal))
        {
            using var stream = Open(path)!;
            hash.AppendData(SHA256.HashData(stream));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
