using CommunityKit.Modularity.Compatibility;
using CommunityKit.Packaging.Feeds;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Packages;
using CommunityKit.Packaging.Problems;
using NuGet.Versioning;

namespace CommunityKit.Cli.Packages;

/// <summary>The modules that a package names, as far as feeds have them: the newest version in each range.</summary>
internal sealed class NeighbourPackages
{
    private readonly List<ModuleManifest> _manifests = [];
    private readonly List<ContractAssembly> _contracts = [];
    private readonly List<Problem> _problems = [];

    private NeighbourPackages()
    {
    }

    public IReadOnlyList<ModuleManifest> Manifests => _manifests;

    public IReadOnlyList<ContractAssembly> Contracts => _contracts;

    /// <summary>What could not be found or read.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>Fetches them, with what they need themselves: their contracts may show types of others.</summary>
    public static async Task<NeighbourPackages> FetchAsync(
        ModuleManifest manifest, IReadOnlyList<IPackageFeed> feeds, string folder, CancellationToken cancellationToken)
    {
        var neighbours = new NeighbourPackages();
        var set = new FeedSet(feeds);
        var listing = await set.ListAsync(null, cancellationToken);
        neighbours._problems.AddRange(listing.Problems);
        var open = new Queue<(string Id, string Range, bool IsNeeded)>(NeedsOf(manifest));
        var seen = new HashSet<string>(StringComparer.Ordinal) { manifest.Id };
        while (open.TryDequeue(out var wanted))
        {
            if (!seen.Add(wanted.Id))
            {
                continue;
            }

            if (Newest(listing, wanted.Id, wanted.Range) is { } entry)
            {
                var found = await neighbours.TakeAsync(set, entry, folder, cancellationToken);
                foreach (var next in NeedsOf(found).Where(need => need.IsNeeded))
                {
                    open.Enqueue(next);
                }
            }
            else if (wanted.IsNeeded)
            {
                neighbours._problems.Add(CliProblems.NeighbourNotFound($"{manifest.Id} {manifest.Version}", wanted.Id, wanted.Range));
            }
        }

        return neighbours;
    }

    private static IEnumerable<(string Id, string Range, bool IsNeeded)> NeedsOf(ModuleManifest manifest) =>
        manifest.Dependencies.Select(d => (d.Key, d.Value, true)).Concat(manifest.Optional.Select(d => (d.Key, d.Value, false)));

    private static FeedEntry? Newest(FeedListing listing, string id, string range)
    {
        var allowed = VersionRange.Parse(range);
        return listing.Entries
            .Where(entry => entry.Manifest.Id == id && allowed.Satisfies(NuGetVersion.Parse(entry.Manifest.Version)))
            .MaxBy(entry => NuGetVersion.Parse(entry.Manifest.Version));
    }

    private async Task<ModuleManifest> TakeAsync(FeedSet feeds, FeedEntry entry, string folder, CancellationToken cancellationToken)
    {
        using var package = ModulePackage.Open(await feeds.DownloadAsync(entry, folder, cancellationToken));
        var target = Path.Combine(folder, package.Manifest.Id);
        package.ExtractTo(target, cancellationToken);
        _manifests.Add(package.Manifest);
        _contracts.AddRange(package.Manifest.Contracts.Select(
            file => new ContractAssembly(Path.Combine(target, file), package.Manifest.Id, package.Manifest.Version)));
        return package.Manifest;
    }
}
