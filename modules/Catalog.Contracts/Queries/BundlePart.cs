namespace CommunityKit.Catalog.Queries;

/// <summary>What one piece of a bundle is made of.</summary>
/// <param name="VariantId">A variant that is no bundle itself.</param>
/// <param name="Quantity">Pieces of it in one bundle, at least 1.</param>
public sealed record BundlePart(Guid VariantId, int Quantity);
