using CommunityKit.Packaging.Problems;
using NuGet.Versioning;

namespace CommunityKit.Packaging.Feeds;

/// <summary>One entry per module version, in the order of listings.</summary>
internal static class FeedOrder
{
    /// <summary>
    /// Keeps the first of equal packages. Packages that share id and version but not their content are reported; the first of the first
    /// feed stays when feeds differ, none when one feed contradicts itself.
    /// </summary>
    public static FeedListing Listing(IEnumerable<FeedEntry> entries, IEnumerable<Problem> problems)
    {
        var kept = new List<FeedEntry>();
        var reported = problems.ToList();
        foreach (var version in entries.GroupBy(entry => (entry.Manifest.Id, entry.Manifest.Version.ToUpperInvariant())))
        {
            var first = version.First();
            var (id, text) = (first.Manifest.Id, first.Manifest.Version);
            var other = version.FirstOrDefault(entry => entry.Sha256 != first.Sha256);
            if (other is not null)
                reported.Add(PackageProblems.VersionWithOtherContent(id, text, Place(first), Place(other)));
            if (other is null || other.Feed != first.Feed)
                kept.Add(first);
        }

        return new FeedListing(
            [
                .. kept.OrderBy(entry => entry.Manifest.Id, StringComparer.Ordinal)
                    .ThenBy(entry => NuGetVersion.Parse(entry.Manifest.Version)),
            ],
            reported);
    }

    private static string Place(FeedEntry entry) => $"{entry.Feed}/{entry.File}";
}
