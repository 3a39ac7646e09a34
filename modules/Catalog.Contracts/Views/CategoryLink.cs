namespace CommunityKit.Catalog.Views;

/// <summary>A link to a category. Immutable.</summary>
/// <param name="Name">Name in the reader's language.</param>
/// <param name="Url">Address, with the tenant's prefix.</param>
public sealed record CategoryLink(string Name, string Url)
{
    /// <summary>Address of its icon; null without one.</summary>
    public string? IconUrl { get; init; }

    /// <summary>True for the category that the page shows.</summary>
    public bool IsCurrent { get; init; }

    /// <summary>Categories below it; empty where they are not shown.</summary>
    public IReadOnlyList<CategoryLink> Children { get; init; } = [];
}
