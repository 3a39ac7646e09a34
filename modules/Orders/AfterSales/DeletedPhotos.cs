namespace CommunityKit.Orders.AfterSales;

/// <summary>Photos that no return names any more.</summary>
/// <param name="Paths">Paths in the file store.</param>
internal sealed record DeletedPhotos(IReadOnlyList<string> Paths);
