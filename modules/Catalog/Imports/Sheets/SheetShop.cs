namespace CommunityKit.Catalog.Imports.Sheets;

/// <summary>What reading a sheet needs of the shop.</summary>
/// <param name="Currency">ISO 4217 code of its currency.</param>
/// <param name="Culture">Language of texts that name none.</param>
internal sealed record SheetShop(string Currency, string Culture);
