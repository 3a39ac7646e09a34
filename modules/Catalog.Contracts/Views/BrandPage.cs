namespace CommunityKit.Catalog.Views;

/// <summary>The products of a brand. Immutable.</summary>
/// <param name="Id">Id of the brand.</param>
/// <param name="Handle">Last part of its address, <c>/brands/{handle}</c>.</param>
/// <param name="Name">Name in the reader's language.</param>
/// <param name="List">The products.</param>
public sealed record BrandPage(Guid Id, string Handle, string Name, ProductList List)
{
    /// <summary>A few sentences; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>Address of its logo; null without one.</summary>
    public string? LogoUrl { get; init; }
}
