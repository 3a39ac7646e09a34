namespace CommunityKit.Inventory.Api;

/// <summary>A variant at a location.</summary>
/// <param name="VariantId">The variant.</param>
/// <param name="Sku">Its SKU.</param>
/// <param name="Location">Code of the location.</param>
/// <param name="OnHand">Pieces that lie there.</param>
/// <param name="Reserved">Pieces that are promised.</param>
/// <param name="Safety">Pieces that are kept back.</param>
/// <param name="Free">Pieces that can be sold; may be below zero.</param>
public sealed record LevelItem(Guid VariantId, string? Sku, string Location, int OnHand, int Reserved, int Safety, int Free);
