using CommunityKit.Packaging.Packages;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Packaging.Feeds;

/// <summary>
/// A folder of package files. A file is opened once per time and length: a changed file is read again, an unchanged one never. A file
/// that is no acceptable package is reported and left out.
/// </summary>
public sealed class FolderFeed : IPackageFeed
{
    private readonly string _folder;
    private readonly ArchiveLimits _limits;
    private readonly Lock _lock = new();
    private Dictionary<string, Scanned> _scanned = [];

    /// <summary>A feed over a folder.</summary>
    /// <param name="name">Name of the feed.</param>
    /// <param name="folder">The folder; only the files directly in it count.</param>
    /// <param name="limits">How much a package may hold.</param>
    public FolderFeed(string name, string folder, ArchiveLimits? limits = null)
    {
        Name = name;
        _folder = folder;
        _limits = limits ?? ArchiveLimits.Default;
    }

    /// <inheritdoc />
    public string Name { get; }

    /// <inheritdoc />
    public async ValueTask<FeedListing> ListAsync(string? id, CancellationToken cancellationToken)
    {
        var files = await Task.Run(() => Scan(cancellationToken), cancellationToken);
        return FeedOrder.Listing(
            files.Select(file => file.Entry).OfType<FeedEntry>().Where(entry => id is null || entry.Manifest.Id == id),
            files.SelectMany(file => file.Problems));
    }

    /// <inheritdoc />
    public async ValueTask<string> DownloadAsync(FeedEntry entry, string folder, CancellationToken cancellationToken)
    {
        var path = Path.Combine(_folder, entry.File);
        try
        {
            await using var source = File.OpenRead(path);
            return await VerifiedCopy.SaveAsync(source, entry, folder, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(PackageProblems.FileUnreadable(path), e);
        }
    }

    private IReadOnlyList<Scanned> Scan(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!Directory.Exists(_folder))
                throw new ProblemException(PackageProblems.FeedFolderMissing(Name, _folder));

            var scanned = new Dictionary<string, Scanned>(StringComparer.Ordinal);
            foreach (var file in new DirectoryInfo(_folder).EnumerateFiles("*" + PackageLayout.Extension))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var known = _scanned.GetValueOrDefault(file.Name);
                scanned[file.Name] = known?.Is(file) == true ? known : Open(file);
            }

            _scanned = scanned;
            return [.. scanned.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => file.Value)];
        }
    }

    private Scanned Open(FileInfo file)
    {
        var (time, length) = (file.LastWriteTimeUtc, file.Length);
        try
        {
            using var package = ModulePackage.Open(file.FullName, _limits);
            var entry = new FeedEntry(Name, FeedIndexEntry.Summary(package.Manifest), file.Name, package.Sha256, package.Length);
            return new Scanned(time, length, entry, []);
        }
        catch (ProblemException e)
        {
            return new Scanned(time, length, null, [PackageProblems.FeedFileRefused(Name, file.Name) with { Details = e.Problems }]);
        }
    }

    private sealed record Scanned(DateTime Time, long Length, FeedEntry? Entry, IReadOnlyList<Problem> Problems)
    {
        public bool Is(FileInfo file) => (Time, Length) == (file.LastWriteTimeUtc, file.Length);
    }
}
