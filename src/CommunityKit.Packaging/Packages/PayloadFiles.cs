using System.Security.Cryptography;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Packaging.Packages;

/// <summary>The files of a module in a folder: what the SDK is about to pack, or what the host has unpacked.</summary>
public static class PayloadFiles
{
    private static readonly EnumerationOptions EveryFile = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };

    /// <summary>Hashes every file of a folder for the manifest: path with forward slashes to <c>sha256-</c> and base64.</summary>
    /// <param name="folder">The folder; a manifest and a signature in it are left out.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ProblemException">A file has a name that packages may not hold, or is a link.</exception>
    public static IReadOnlyDictionary<string, string> Hash(string folder, CancellationToken cancellationToken = default)
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, file) in Files(folder))
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var stream = File.OpenRead(file);
            hashes.Add(path, FileHash.Text(SHA256.HashData(stream)));
        }

        return hashes;
    }

    /// <summary>Compares an unpacked folder with its manifest: changed, missing and added files.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="manifest">The manifest, itself known to be right.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What is wrong; empty when the folder is as it was packed.</returns>
    public static IReadOnlyList<Problem> Verify(string folder, ModuleManifest manifest, CancellationToken cancellationToken = default)
    {
        try
        {
            var found = Hash(folder, cancellationToken);
            var changed = manifest.Files.Where(file => found.TryGetValue(file.Key, out var hash) && hash != file.Value);
            return
            [
                .. changed.Select(file => PackageProblems.FileTampered($"{manifest.Id} {manifest.Version}", file.Key)),
                .. ListingFaults(manifest, found.Keys.ToHashSet(StringComparer.Ordinal)),
            ];
        }
        catch (ProblemException e)
        {
            return e.Problems;
        }
    }

    /// <summary>Listed files that are not there, then files that are there and not listed.</summary>
    internal static IEnumerable<Problem> ListingFaults(ModuleManifest manifest, IReadOnlySet<string> found)
    {
        var name = $"{manifest.Id} {manifest.Version}";
        return manifest.Files.Keys.Where(path => !found.Contains(path)).Select(path => PackageProblems.ListedFileMissing(name, path))
            .Concat(found.Where(path => !manifest.Files.ContainsKey(path)).Select(path => PackageProblems.FileNotListed(name, path)));
    }

    private static IEnumerable<(string Path, string File)> Files(string folder)
    {
        foreach (var item in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", EveryFile))
        {
            var path = Path.GetRelativePath(folder, item.FullName).Replace(Path.DirectorySeparatorChar, '/');
            if (item.LinkTarget is not null)
                throw new ProblemException(PackageProblems.EntryIsLink(path));
            if (item is not FileInfo || path is PackageLayout.ManifestFile or PackageLayout.SignatureFile)
                continue;
            if (PackagePath.Fault(path) is { } fault)
                throw new ProblemException(fault);

            yield return (path, item.FullName);
        }
    }
}
