namespace CommunityKit.Catalog.Changes;

/// <summary>A product that is gone, so that the search can drop it.</summary>
/// <param name="Id">Id of the product.</param>
/// <param name="ChangeNumber">Number of the deletion among all changes of products.</param>
public sealed record DeletedProduct(Guid Id, long ChangeNumber);
