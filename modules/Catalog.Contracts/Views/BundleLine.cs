namespace CommunityKit.Catalog.Views;

/// <summary>What lies in a bundle.</summary>
/// <param name="Quantity">Pieces in one bundle.</param>
/// <param name="Name">Title with the chosen values, in the reader's language.</param>
/// <param name="Url">Address of its own page; null while it is not in the shop.</param>
public sealed record BundleLine(int Quantity, string Name, string? Url);
