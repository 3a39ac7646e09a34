using CommunityKit.Packaging.Feeds;
using CommunityKit.Packaging.Manifest;
using NuGet.Versioning;

namespace CommunityKit.Packaging.Resolution;

/// <summary>A package that could be chosen. Immutable.</summary>
public sealed class Candidate
{
    /// <summary>A candidate.</summary>
    /// <param name="manifest">Its valid manifest; file lists are not needed.</param>
    /// <param name="sha256">SHA-256 of the package file.</param>
    /// <param name="source">Where it lies: name of the store or feed.</param>
    /// <param name="rank">Of equal versions the one with the lowest rank is taken: the store 0, feeds 1 and up in their order.</param>
    public Candidate(ModuleManifest manifest, string sha256, string source, int rank)
    {
        Manifest = manifest;
        Sha256 = sha256;
        Source = source;
        Rank = rank;
        Version = NuGetVersion.Parse(manifest.Version);
        Dependencies = Ranges(manifest.Dependencies);
        Optional = Ranges(manifest.Optional);
    }

    /// <summary>What the package says about itself.</summary>
    public ModuleManifest Manifest { get; }

    /// <summary>SHA-256 of the package file, 64 lower-case hex digits.</summary>
    public string Sha256 { get; }

    /// <summary>Name of the store or feed.</summary>
    public string Source { get; }

    /// <summary>Order of sources, lowest first.</summary>
    public int Rank { get; }

    /// <summary>Module id.</summary>
    public string Id => Manifest.Id;

    /// <summary>Version of the package.</summary>
    public NuGetVersion Version { get; }

    /// <summary>Modules it needs, and in which versions.</summary>
    public IReadOnlyDictionary<string, VersionRange> Dependencies { get; }

    /// <summary>Modules it works with when they are there, and in which versions.</summary>
    public IReadOnlyDictionary<string, VersionRange> Optional { get; }

    /// <summary>A candidate from a feed.</summary>
    /// <param name="entry">The feed's entry.</param>
    /// <param name="rank">Order of the feed, see the constructor.</param>
    public static Candidate From(FeedEntry entry, int rank) => new(entry.Manifest, entry.Sha256, entry.Feed, rank);

    /// <summary>Id and version.</summary>
    public override string ToString() => $"{Id} {Manifest.Version}";

    private static Dictionary<string, VersionRange> Ranges(IReadOnlyDictionary<string, string> ranges) =>
        ranges.ToDictionary(range => range.Key, range => VersionRange.Parse(range.Value), StringComparer.Ordinal);
}
