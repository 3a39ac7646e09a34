namespace CommunityKit.Cms.Translating;

/// <summary>Content that a language lacks.</summary>
public sealed class MissingTranslation
{
    public Guid Id { get; init; }

    public required string Title { get; init; }

    public required string Culture { get; init; }
}
