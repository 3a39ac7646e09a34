namespace CommunityKit.Catalog.Products;

/// <summary>What a product needs to know of the shop while it changes.</summary>
/// <param name="Currency">ISO 4217 code of the shop's currency.</param>
/// <param name="Cultures">Languages of the shop.</param>
/// <param name="Now">UTC instant of the change.</param>
/// <param name="OwnsStock">False when another module knows the stock.</param>
public sealed record ProductSurroundings(string Currency, IReadOnlyList<string> Cultures, DateTimeOffset Now, bool OwnsStock);
