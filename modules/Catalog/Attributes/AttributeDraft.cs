namespace CommunityKit.Catalog.Attributes;

/// <summary>An attribute as somebody wants it to be. Immutable.</summary>
/// <param name="Code">Lower-case letters, digits and hyphens.</param>
/// <param name="Kind">Cannot change later: products have values of it.</param>
public sealed record AttributeDraft(string Code, AttributeKind Kind)
{
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    public LocalizedText Unit { get; init; } = LocalizedText.Empty;

    public int Position { get; init; }

    public bool IsFilter { get; init; } = true;

    public bool IsShown { get; init; } = true;

    /// <summary>The choices in order; for a choice only.</summary>
    public IReadOnlyList<(string Key, LocalizedText Label)> Choices { get; init; } = [];
}
