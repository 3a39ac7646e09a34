using System.Security.Cryptography;
using CommunityKit.Modularity.Problems;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Packages;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Modularity.Store;

/// <summary>A module version in the store. Immutable.</summary>
/// <param name="Manifest">Its manifest.</param>
/// <param name="Folder">Absolute path of its folder; read-only and never changed.</param>
/// <param name="ContentHash">SHA-256 of the manifest, which lists the hashes of all other files: 64 lower-case hex digits.</param>
public sealed record StoredModule(ModuleManifest Manifest, string Folder, string ContentHash)
{
    /// <summary>SHA-256 of the package file it was unpacked from, as lock files name it; null when that is not known any more.</summary>
    public string? PackageSha256 { get; init; }

    /// <summary>
    /// Absolute path of the folder with texts and static files: <see cref="Folder"/>, or of a linked module its project.
    /// </summary>
    public string ContentRoot { get => field ?? Folder; init; }

    /// <summary>Absolute path of the main assembly.</summary>
    public string EntryPath => Path.Combine(Folder, Manifest.Entry);

    /// <summary>Hash of a manifest's bytes.</summary>
    internal static string HashOf(ReadOnlySpan<byte> manifest) => Convert.ToHexStringLower(SHA256.HashData(manifest));

    /// <summary>Reads the module that lies in a folder.</summary>
    /// <exception cref="ProblemException">There is no manifest, or it is wrong.</exception>
    internal static StoredModule Read(string folder)
    {
        try
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, PackageLayout.ManifestFile));
            return new StoredModule(ManifestReader.Read(bytes), folder, HashOf(bytes));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(ModularityProblems.StoredUnreadable(folder, e.Message), e);
        }
    }

    /// <summary>Id and version, for messages and logs.</summary>
    public override string ToString() => $"{Manifest.Id} {Manifest.Version}";
}
