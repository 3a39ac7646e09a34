using CommunityKit.Cms.Merging;

namespace CommunityKit.Cms.Editing;

/// <summary>A point to decide.</summary>
/// <param name="Conflict">What it is about.</param>
/// <param name="Label">What it is about, in words.</param>
/// <param name="Mine">The user's version in words.</param>
/// <param name="Theirs">The other's version in words.</param>
/// <param name="Decided">What was decided; null while nothing is.</param>
public sealed record MergePoint(Conflict Conflict, string Label, string Mine, string Theirs, Side? Decided);
