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
            var name = $"{manifest.Id} {manifest.Version}";
            var found = Hash(folder, cancellationToken);
            return
            [
                .. manifest.Files.Where(file => found.TryGetValue(file.Key, out var hash) && hash != file.Value)
                    .Select(file => PackageProblems.FileTampered(name, file.Key)),
                .. manifest.Files.Keys.Where(path => !found.ContainsKey(path)).Select(path => PackageProblems.ListedFileMissing(name, path)),
                .. found.Keys.Where(path => !manifest.Files.ContainsKey(path)).Select(path => PackageProblems.FileNotListed(name, path)),
            ];
        }
        catch (ProblemException e)
        {
            return e.Problems;
        }
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
