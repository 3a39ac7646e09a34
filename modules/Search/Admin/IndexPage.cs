using CommunityKit.Search.Feeding;

namespace CommunityKit.Search.Admin;

/// <summary>The state of the index.</summary>
/// <param name="State">What it holds.</param>
/// <param name="Progress">How far a building is; null when none is under way.</param>
internal sealed record IndexPage(SearchIndexState State, RebuildProgress? Progress);
