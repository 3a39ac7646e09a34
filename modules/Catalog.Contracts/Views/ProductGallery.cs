namespace CommunityKit.Catalog.Views;

/// <summary>The pictures of a product. Immutable.</summary>
/// <param name="Pictures">In order, that of the chosen variant first; may be empty.</param>
/// <param name="Title">Title of the product, to name the group.</param>
public sealed record ProductGallery(IReadOnlyList<Picture> Pictures, string Title);
