using System.IO.Compression;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Problems;
using CommunityKit.Packaging.Signing;

namespace CommunityKit.Packaging.Packages;

/// <summary>
/// Writes package files. Equal input gives equal bytes on one platform: entries are sorted and carry no time of day.
/// </summary>
public static class PackageWriter
{
    private const int RegularFileMode = unchecked((int)0x81A40000); // -rw-r--r--

    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero); // the first that a zip can hold

    /// <summary>Packs a folder.</summary>
    /// <param name="folder">The module's files, as <c>dotnet publish</c> leaves them.</param>
    /// <param name="manifest">The manifest; <c>Files</c> and <c>Publisher</c> are filled in here.</param>
    /// <param name="outputFolder">Where <c>id.version.nupkg</c> is written; an older file of that name is replaced.</param>
    /// <param name="signer">Who signs; null for an unsigned package.</param>
    /// <param name="cancellationToken">Stops the work; no file is written then.</param>
    /// <returns>Path of the package file.</returns>
    /// <exception cref="ProblemException">A file or the manifest is one that hosts would refuse.</exception>
    public static string Write(
        string folder,
        ModuleManifest manifest,
        string outputFolder,
        Signer? signer = null,
        CancellationToken cancellationToken = default)
    {
        manifest = manifest with { Files = PayloadFiles.Hash(folder, cancellationToken), Publisher = signer?.Publisher };
        var manifestBytes = ManifestWriter.Write(manifest);
        var parts = NuGetParts.For(manifest, manifest.Files.Keys);
        parts.Add(PackageLayout.PayloadFolder + PackageLayout.ManifestFile, manifestBytes);
        if (signer is not null)
        {
            var signature = ModuleSignature.Create(manifestBytes, signer.Key);
            parts.Add(PackageLayout.PayloadFolder + PackageLayout.SignatureFile, signature.ToBytes());
        }

        Directory.CreateDirectory(outputFolder);
        var output = Path.Combine(outputFolder, PackageLayout.FileName(manifest.Id, manifest.Version));
        var partial = $"{output}.{Guid.CreateVersion7():N}.part";
        try
        {
            WriteArchive(partial, folder, parts, manifest.Files.Keys, cancellationToken);
            using (var package = ModulePackage.Open(partial))
            {
                package.Verify(cancellationToken); // the author hears now what every host would say later
            }

            File.Move(partial, output, overwrite: true);
            return output;
        }
        finally
        {
            File.Delete(partial); // nothing is there after the move
        }
    }

    private static void WriteArchive(
        string file, string folder, IReadOnlyDictionary<string, byte[]> parts, IEnumerable<string> payload, CancellationToken cancellationToken)
    {
        using var archive = ZipFile.Open(file, ZipArchiveMode.Create);
        var names = parts.Keys.Concat(payload.Select(path => PackageLayout.PayloadFolder + path));
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var target = CreateEntry(archive, name);
            using var source = parts.TryGetValue(name, out var bytes)
                ? new MemoryStream(bytes)
                : (Stream)File.OpenRead(Path.Combine(folder, name[PackageLayout.PayloadFolder.Length..]));
            source.CopyTo(target);
        }
    }

    private static Stream CreateEntry(ZipArchive archive, string path)
    {
        // Part names of the Open Packaging Conventions are percent-encoded, except the one that describes them all.
        var name = path == NuGetParts.ContentTypes ? path : string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        entry.ExternalAttributes = RegularFileMode;
        return entry.Open();
    }
}
