namespace CommunityKit.Catalog.Storefront.Products;

/// <summary>A picture that is here.</summary>
public sealed record ImageData(Guid Id, string File, LocalizedText Alt);
