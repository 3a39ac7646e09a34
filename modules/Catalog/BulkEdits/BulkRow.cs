using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.BulkEdits;

/// <summary>A product to choose for a bulk edit.</summary>
/// <param name="Id">Id of the product.</param>
/// <param name="Title">Title in the user's language.</param>
/// <param name="Price">Lowest price.</param>
/// <param name="Status">State.</param>
public sealed record BulkRow(Guid Id, string Title, Money Price, ProductStatus Status);
