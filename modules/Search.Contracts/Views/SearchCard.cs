using CommunityKit.Monetary;

namespace CommunityKit.Search.Views;

/// <summary>A hit on the page.</summary>
/// <param name="Title">Title with the found words marked.</param>
/// <param name="Url">Address of the thing, with the tenant's prefix.</param>
public sealed record SearchCard(MarkedText Title, string Url)
{
    /// <summary>The part of its text that fits best; may be empty.</summary>
    public MarkedText Snippet { get; init; } = MarkedText.Empty;

    /// <summary>Address of a picture; null for none.</summary>
    public string? Picture { get; init; }

    /// <summary>Its price; null for what has none.</summary>
    public Money? Price { get; init; }

    /// <summary>True if it has only some of the words.</summary>
    public bool IsSimilar { get; init; }
}
