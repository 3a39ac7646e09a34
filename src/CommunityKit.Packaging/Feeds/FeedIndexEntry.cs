using System.Text.Json;
using CommunityKit.Packaging.Json;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Packages;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Packaging.Feeds;

/// <summary>A package in <c>index.json</c>.</summary>
internal sealed record FeedIndexEntry
{
    public required string Id { get; init; }

    public required string Version { get; init; }

    /// <summary>Path of the package file, relative to the index, with forward slashes and without percent-encoding.</summary>
    public required string File { get; init; }

    public required string Sha256 { get; init; }

    public required long Size { get; init; }

    public required ModuleManifest Manifest { get; init; }

    public static FeedIndexEntry Of(FeedEntry entry) => new()
    {
        Id = entry.Manifest.Id,
        Version = entry.Manifest.Version,
        File = entry.File,
        Sha256 = entry.Sha256,
        Size = entry.Size,
        Manifest = ManifestWriter.Canonical(entry.Manifest),
    };

    /// <summary>A manifest without the lists that only matter once the package is there.</summary>
    public static ModuleManifest Summary(ModuleManifest manifest) => manifest with
    {
        Files = new Dictionary<string, string>(),
        Views = new Dictionary<string, string>(),
    };

    /// <summary>Reads and checks an entry of a feed that is not trusted.</summary>
    /// <exception cref="ProblemException">It is malformed; every fault is listed.</exception>
    public static FeedEntry Read(JsonElement json, string feed, long maxSize)
    {
        var entry = StrictJson.Read<FeedIndexEntry>(json, FeedIndex<FeedIndexEntry>.FileName);
        var faults = entry.Faults(maxSize).ToList();
        return faults.Count == 0
            ? new FeedEntry(feed, Summary(entry.Manifest), entry.File, entry.Sha256, entry.Size)
            : throw new ProblemException(faults);
    }

    private IEnumerable<Problem> Faults(long maxSize)
    {
        const string file = FeedIndex<FeedIndexEntry>.FileName;
        foreach (var fault in ManifestRules.SummaryFaults(Manifest, file))
        {
            yield return fault;
        }

        if (PackagePath.Fault(File) is { } path)
            yield return path;
        if (Id != Manifest.Id)
            yield return PackageProblems.ValueMalformed(file, "id", Id, Manifest.Id);
        if (Version != Manifest.Version)
            yield return PackageProblems.ValueMalformed(file, "version", Version, Manifest.Version);
        if (Sha256.Length != 64 || Sha256.Any(digit => !char.IsAsciiHexDigitLower(digit)))
            yield return PackageProblems.ValueMalformed(file, "sha256", Sha256, "[0-9a-f]{64}");
        if (Size <= 0 || Size > maxSize)
            yield return PackageProblems.ValueMalformed(file, "size", $"{Size}", $"1…{maxSize}");
    }
}
