using CommunityKit.Cms.Items;

namespace CommunityKit.Cms.Editing;

/// <summary>An entry of an item's history, without its document.</summary>
public sealed record VersionEntry(int Number, VersionKind Kind, DateTimeOffset At, string By, int? Of);
