using CommunityKit.Packaging.Problems;

namespace CommunityKit.Packaging.Feeds;

/// <summary>What a feed holds.</summary>
/// <param name="Entries">The packages, by id and rising version.</param>
/// <param name="Problems">Packages and feeds that had to be left out, each with its reason.</param>
public sealed record FeedListing(IReadOnlyList<FeedEntry> Entries, IReadOnlyList<Problem> Problems);
