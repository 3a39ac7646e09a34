namespace CommunityKit.Cms.Api;

/// <summary>An item in a list for programs.</summary>
public sealed class ContentSummary
{
    public Guid Id { get; init; }

    public required string Type { get; init; }

    public required string Culture { get; init; }

    public required string Path { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public DateTimeOffset FirstPublishedAt { get; init; }

    public DateTimeOffset PublishedAt { get; init; }
}
