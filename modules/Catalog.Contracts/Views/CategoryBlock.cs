namespace CommunityKit.Catalog.Views;

/// <summary>Model of the view of the ways into categories.</summary>
/// <param name="Title">Heading; may be empty.</param>
/// <param name="Categories">The categories, at least one.</param>
public sealed record CategoryBlock(string Title, IReadOnlyList<CategoryLink> Categories)
{
    /// <summary>Address of everything in them; null for none.</summary>
    public string? MoreUrl { get; init; }
}
