using CommunityKit.Cms.Items;

namespace CommunityKit.Cms.Editing;

/// <summary>An item in the list.</summary>
public sealed class ContentRow
{
    public Guid Id { get; init; }

    public required string Title { get; init; }

    public required string Type { get; init; }

    public required string Culture { get; init; }

    public string? LivePath { get; init; }

    public required string DraftBy { get; init; }

    public DateTimeOffset DraftAt { get; init; }

    public ContentState State { get; init; }
}
