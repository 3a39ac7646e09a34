using System.Collections.Concurrent;
using CommunityKit.Modularity.Problems;
using CommunityKit.Packaging.Files;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Packages;
using CommunityKit.Packaging.Problems;
using NuGet.Versioning;

namespace CommunityKit.Modularity.Store;

/// <summary>
/// The unpacked modules of this host: one immutable folder <c>id/version</c> each. A folder appears and goes in one step, so that a
/// process that is killed leaves a version whole or not at all. Thread-safe; several processes may share a store.
/// </summary>
public sealed class ModuleStore
{
    private const string Incoming = ".incoming";
    private const string Trash = ".trash";
    private const string Checked = ".checked";

    private readonly FolderUses _uses = new();
    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);

    private ModuleStore(string root)
    {
        Root = root;
        Verdicts = new Verdicts(Path.Combine(root, Checked));
    }

    /// <summary>Absolute path of the store.</summary>
    public string Root { get; }

    internal Verdicts Verdicts { get; }

    /// <summary>Opens a store, makes it if need be, and removes what killed processes left behind.</summary>
    /// <param name="root">Folder of the store, for this purpose alone.</param>
    public static ModuleStore Open(string root)
    {
        var store = new ModuleStore(Path.GetFullPath(root));
        Directory.CreateDirectory(store.Root);
        Workplace.Clean(Path.Combine(store.Root, Incoming));
        Workplace.Clean(Path.Combine(store.Root, Trash));
        return store;
    }

    /// <summary>Unpacks a package into the store, checking every file's hash. A version that is there with the same content stays.</summary>
    /// <param name="package">The package; its signature is the caller's to check.</param>
    /// <param name="cancellationToken">Cancels the unpacking; the store is then as before.</param>
    /// <exception cref="ProblemException">The package is damaged, or the version is there with other content.</exception>
    public StoredModule Add(ModulePackage package, CancellationToken cancellationToken = default) =>
        Add(
            package.Manifest, StoredModule.HashOf(package.ManifestBytes.Span), package.Sha256,
            folder => package.ExtractTo(folder, cancellationToken), cancellationToken);

    /// <summary>A version, or null when it is not in the store.</summary>
    /// <param name="id">Module id.</param>
    /// <param name="version">Exact version.</param>
    /// <exception cref="ProblemException">It is there, but its manifest cannot be read.</exception>
    public StoredModule? Find(string id, string version) =>
        ModuleId.IsValid(id) && ModuleVersion.TryParse(version, out _) && Directory.Exists(FolderOf(id, version))
            ? Read(FolderOf(id, version))
            : null;

    /// <summary>Everything in the store, by id, then by version. Folders that cannot be read are left out; <see cref="Find"/> says why.</summary>
    public IReadOnlyList<StoredModule> List()
    {
        var modules = new List<StoredModule>();
        foreach (var folder in Directory.EnumerateDirectories(Root).SelectMany(Directory.EnumerateDirectories))
        {
            if (!ModuleId.IsValid(Path.GetFileName(Path.GetDirectoryName(folder)!)))
                continue;
            try
            {
                modules.Add(Read(folder));
            }
            catch (ProblemException)
            {
                // One damaged folder must not hide the others.
            }
        }

        return
        [
            .. modules.OrderBy(module => module.Manifest.Id, StringComparer.Ordinal)
                .ThenBy(module => NuGetVersion.Parse(module.Manifest.Version)),
        ];
    }

    /// <summary>Removes a version; nothing happens when it is not there.</summary>
    /// <param name="id">Module id.</param>
    /// <param name="version">Exact version.</param>
    /// <param name="cancellationToken">Cancels the wait for another process that uses the store.</param>
    /// <exception cref="ProblemException">The version is loaded, in this process or another.</exception>
    public void Remove(string id, string version, CancellationToken cancellationToken = default)
    {
        if (!ModuleId.IsValid(id) || !ModuleVersion.TryParse(version, out _))
            return;
        var folder = FolderOf(id, version);
        if (!Directory.Exists(folder))
            return;
        using var trash = Workplace.In(Path.Combine(Root, Trash));
        using var exclusive = StoreLock.Take(Root, cancellationToken);
        try
        {
            var taken = _uses.TryTake(folder, () => Directory.Move(folder, trash.Folder));
            if (!taken)
                throw new ProblemException(ModularityProblems.InUse(id, version));
        }
        catch (IOException e)
        {
            // Windows keeps a folder whose code is still in memory.
            throw new ProblemException(ModularityProblems.InUse(id, version), e);
        }

        _known.TryRemove(folder, out _);
        File.Delete(Stamp.PathOf(folder));
        Durable.FlushFolder(Path.GetDirectoryName(folder)!);
    }

    /// <summary>Compares the files of a version with what was added.</summary>
    /// <param name="module">The version.</param>
    /// <param name="mode">How closely.</param>
    /// <param name="cancellationToken">Cancels a full check.</param>
    /// <returns>What is wrong; empty when the files are as they were added.</returns>
    public IReadOnlyList<Problem> Verify(StoredModule module, VerifyMode mode, CancellationToken cancellationToken = default)
    {
        if (!Directory.Exists(module.Folder))
            return [ModularityProblems.NotStored(module.Manifest.Id, module.Manifest.Version)];
        var stamp = Stamp.Read(module.Folder);
        if (stamp is not null && stamp.ContentHash != module.ContentHash)
            return [ModularityProblems.FileChanged(module.Manifest, PackageLayout.ManifestFile)];
        if (mode == VerifyMode.Quick && stamp is not null)
            return stamp.Compare(module);
        var faults = VerifyBytes(module, cancellationToken);
        if (faults.Count == 0 && stamp is null)
        {
            using var exclusive = StoreLock.Take(Root, cancellationToken);
            AtomicFile.Write(Stamp.PathOf(module.Folder), Stamp.Take(module, module.Folder).ToBytes());
        }

        return faults;
    }

    /// <summary>Keeps the folder of a module from being removed until the result is disposed.</summary>
    /// <exception cref="ProblemException">It is gone already.</exception>
    internal IDisposable Hold(StoredModule module) => _uses.Hold(module);

    private static IReadOnlyList<Problem> VerifyBytes(StoredModule module, CancellationToken cancellationToken)
    {
        try
        {
            return FileFaults.Between(module.Manifest, module.Manifest.Files, PayloadFiles.Hash(module.Folder, cancellationToken));
        }
        catch (ProblemException e)
        {
            return e.Problems;
        }
    }

    private StoredModule Add(
        ModuleManifest manifest, string contentHash, string packageHash, Action<string> unpack, CancellationToken cancellationToken)
    {
        if (Existing(manifest, contentHash) is { } known)
            return known.PackageSha256 is null ? Identify(known, packageHash, cancellationToken) : known;
        var folder = FolderOf(manifest.Id, manifest.Version);
        using var incoming = Workplace.In(Path.Combine(Root, Incoming));
        unpack(incoming.Folder);
        cancellationToken.ThrowIfCancellationRequested();
        Durable.FlushTree(incoming.Folder);
        FileProtection.Protect(incoming.Folder);

        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        var module = new StoredModule(manifest, folder, contentHash) { PackageSha256 = packageHash };
        var stamp = Stamp.Take(module, incoming.Folder);
        using var exclusive = StoreLock.Take(Root, cancellationToken);
        if (Existing(manifest, contentHash) is { } winner)
            return winner;
        // The stamp comes first: of the two, a stamp without its folder is the one that means nothing.
        AtomicFile.Write(Stamp.PathOf(folder), stamp.ToBytes());
        Directory.Move(incoming.Folder, folder);
        Durable.FlushFolder(Path.GetDirectoryName(folder)!);
        Durable.FlushFolder(Root);
        return module;
    }

    // The stamp was lost, and with it the name of the package; here is the package again.
    private StoredModule Identify(StoredModule module, string packageHash, CancellationToken cancellationToken)
    {
        if (VerifyBytes(module, cancellationToken) is { Count: > 0 } faults)
            throw new ProblemException(faults);
        var identified = module with { PackageSha256 = packageHash };
        using var exclusive = StoreLock.Take(Root, cancellationToken);
        AtomicFile.Write(Stamp.PathOf(module.Folder), Stamp.Take(identified, module.Folder).ToBytes());
        _known.TryRemove(module.Folder, out _);
        return identified;
    }

    private StoredModule? Existing(ModuleManifest manifest, string contentHash)
    {
        if (Find(manifest.Id, manifest.Version) is not { } known)
            return null;
        return known.ContentHash == contentHash
            ? known
            : throw new ProblemException(ModularityProblems.OtherContent(manifest.Id, manifest.Version));
    }

    // Tenants ask for their modules at every build; a manifest is parsed again only when its file is another.
    private StoredModule Read(string folder)
    {
        var file = new FileInfo(Path.Combine(folder, PackageLayout.ManifestFile));
        var (changed, length) = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
        if (_known.TryGetValue(folder, out var known) && (known.Changed, known.Length) == (changed, length))
            return known.Module;
        var module = StoredModule.Read(folder) with { PackageSha256 = Stamp.Read(folder)?.PackageSha256 };
        _known[folder] = new Known(module, length, changed);
        return module;
    }

    private string FolderOf(string id, string version) => Path.Combine(Root, id, version);

    private sealed record Known(StoredModule Module, long Length, DateTime Changed);
}
