namespace CommunityKit.Catalog.Views;

/// <summary>The products of a category and of those below it. Immutable.</summary>
/// <param name="Id">Id of the category.</param>
/// <param name="Handle">Last part of its address, <c>/categories/{handle}</c>.</param>
/// <param name="Name">Name in the reader's language.</param>
/// <param name="List">The products.</param>
public sealed record CategoryPage(Guid Id, string Handle, string Name, ProductList List)
{
    /// <summary>A few sentences; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>Address of its icon; null without one.</summary>
    public string? IconUrl { get; init; }

    /// <summary>The categories to choose from here: those below it, or beside it when there are none below.</summary>
    public IReadOnlyList<CategoryLink> Categories { get; init; } = [];
}
