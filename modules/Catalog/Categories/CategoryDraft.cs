namespace CommunityKit.Catalog.Categories;

/// <summary>A category as somebody wants it to be. Immutable.</summary>
public sealed record CategoryDraft
{
    /// <summary>Empty to have it made of the name.</summary>
    public string Handle { get; init; } = "";

    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    public LocalizedText Description { get; init; } = LocalizedText.Empty;

    public string? Icon { get; init; }

    public Guid? ParentId { get; init; }

    /// <summary>Place among its siblings, from 0; null for where it is, a new one at the end.</summary>
    public int? Position { get; init; }
}
