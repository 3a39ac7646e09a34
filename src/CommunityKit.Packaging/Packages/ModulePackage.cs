using System.Security.Cryptography;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Packages.Zip;
using CommunityKit.Packaging.Problems;
using CommunityKit.Packaging.Signing;
using Microsoft.Win32.SafeHandles;

namespace CommunityKit.Packaging.Packages;

/// <summary>
/// An opened package file. Opening checks the archive's structure, all names, the manifest and that the archive holds exactly the
/// files the manifest lists; unpacking checks their hashes. Who signed it is the business of <see cref="SignatureCheck"/>.
/// Not thread-safe. Code of the package is never loaded.
/// </summary>
public sealed class ModulePackage : IDisposable
{
    private const int MaxProblems = 20;

    private readonly SafeFileHandle _file;
    private readonly ArchiveLimits _limits;
    private readonly IReadOnlyDictionary<string, ZipEntry> _payload;
    private readonly byte[] _manifestBytes;
    private readonly byte[]? _signatureBytes;

    private ModulePackage(string path, SafeFileHandle file, ArchiveLimits limits)
    {
        _file = file;
        _limits = limits;
        Length = RandomAccess.GetLength(file);
        if (Length > limits.PackageBytes)
            throw new ProblemException(PackageProblems.PackageTooLarge(path, limits.PackageBytes));

        _payload = ZipDirectory.Read(file, Length, limits)
            .Where(entry => entry.Path.StartsWith(PackageLayout.PayloadFolder, StringComparison.Ordinal))
            .ToDictionary(entry => entry.Path[PackageLayout.PayloadFolder.Length..], StringComparer.Ordinal);
        _manifestBytes = Small(PackageLayout.ManifestFile, ManifestReader.MaxBytes)
            ?? throw new ProblemException(PackageProblems.ManifestMissing());
        _signatureBytes = Small(PackageLayout.SignatureFile, ModuleSignature.MaxBytes);
        Manifest = ManifestReader.Read(_manifestBytes);
        Signature = _signatureBytes is null ? null : ModuleSignature.Read(_signatureBytes);
        CheckListing();
        using var content = new SliceStream(file, 0, Length);
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
    }

    /// <summary>What the package says about itself.</summary>
    public ModuleManifest Manifest { get; }

    /// <summary>The manifest's bytes as they stand in the package: what is signed.</summary>
    public ReadOnlyMemory<byte> ManifestBytes => _manifestBytes;

    /// <summary>The signature, not yet verified; null when the package is not signed.</summary>
    public ModuleSignature? Signature { get; }

    /// <summary>SHA-256 of the whole package file, 64 lower-case hex digits.</summary>
    public string Sha256 { get; }

    /// <summary>Length of the package file in bytes.</summary>
    public long Length { get; }

    /// <summary>Opens a package file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">How much it may hold; <see cref="ArchiveLimits.Default"/> when null.</param>
    /// <exception cref="ProblemException">It cannot be read, or it is no acceptable package.</exception>
    public static ModulePackage Open(string path, ArchiveLimits? limits = null)
    {
        SafeFileHandle? file = null;
        try
        {
            file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return new ModulePackage(path, file, limits ?? ArchiveLimits.Default);
        }
        catch (Exception e)
        {
            file?.Dispose();
            if (e is IOException or UnauthorizedAccessException or NotSupportedException)
                throw new ProblemException(PackageProblems.FileUnreadable(path), e);
            throw;
        }
    }

    /// <summary>
    /// Unpacks the payload into a new folder, without the NuGet parts around it. On any failure the folder is removed again.
    /// </summary>
    /// <param name="folder">A folder that does not exist yet.</param>
    /// <param name="cancellationToken">Stops the work; the folder is removed then too.</param>
    /// <exception cref="ProblemException">The folder exists or cannot be written, or a file is not what the manifest says.</exception>
    public void ExtractTo(string folder, CancellationToken cancellationToken = default)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (Path.Exists(root))
            throw new ProblemException(PackageProblems.FolderExists(root));

        try
        {
            Directory.CreateDirectory(root);
            Unpack(path => CreateFile(root, path), cancellationToken);
        }
        catch (Exception e)
        {
            if (Directory.Exists(root))
                Directory.Delete(root, recursive: true);
            if (e is IOException or UnauthorizedAccessException)
                throw new ProblemException(PackageProblems.FileUnwritable(root), e);
            throw;
        }
    }

    /// <summary>Checks every file's hash without writing anything.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ProblemException">A file is not what the manifest says.</exception>
    public void Verify(CancellationToken cancellationToken = default) => Unpack(_ => Stream.Null, cancellationToken);

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();

    private void Unpack(Func<string, Stream> open, CancellationToken cancellationToken)
    {
        var content = new ZipContent(_file, _limits);
        foreach (var (path, expected) in Manifest.Files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var target = open(path);
            var hash = content.CopyTo(_payload[path], target, cancellationToken);
            if (FileHash.Text(hash) != expected)
                throw new ProblemException(PackageProblems.FileTampered($"{Manifest.Id} {Manifest.Version}", path));
        }

        // From memory, not from the file once more: what was verified is what the host reads later.
        Write(PackageLayout.ManifestFile, _manifestBytes);
        if (_signatureBytes is not null)
            Write(PackageLayout.SignatureFile, _signatureBytes);

        void Write(string path, byte[] bytes)
        {
            using var target = open(path);
            target.Write(bytes);
        }
    }

    private static FileStream CreateFile(string root, string path)
    {
        var file = Path.GetFullPath(Path.Combine(root, path));

        // The names were checked when the directory was read; this holds even if that check had a hole.
        if (!file.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new ProblemException(PackageProblems.PathTraversal(path));

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    private byte[]? Small(string path, int maxBytes)
    {
        if (!_payload.TryGetValue(path, out var entry))
            return null;
        if (entry.Bytes > maxBytes)
            throw new ProblemException(PackageProblems.JsonTooLarge(path, entry.Bytes, maxBytes));

        using var memory = new MemoryStream();
        new ZipContent(_file, _limits with { FileBytes = maxBytes }).CopyTo(entry, memory, CancellationToken.None);
        return memory.ToArray();
    }

    private void CheckListing()
    {
        var found = _payload.Keys.Where(path => path is not (PackageLayout.ManifestFile or PackageLayout.SignatureFile));
        var problems = PayloadFiles.ListingFaults(Manifest, found.ToHashSet(StringComparer.Ordinal)).Take(MaxProblems).ToList();
        if (problems.Count > 0)
            throw new ProblemException(problems);
    }
}
