namespace CommunityKit.Catalog.Api;

/// <summary>A page of a list.</summary>
/// <param name="Items">The products.</param>
/// <param name="Count">Products on all pages; some seconds old at most.</param>
/// <param name="Next">Value of <c>after</c> for the next page; null on the last one.</param>
public sealed record ProductItems(IReadOnlyList<ProductItem> Items, long Count, string? Next);
