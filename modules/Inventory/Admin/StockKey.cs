namespace CommunityKit.Inventory.Admin;

/// <summary>How a variant at a location is named in addresses: both ids, 64 hexadecimal digits.</summary>
internal static class StockKey
{
    private const int Half = 32;

    public static string Of(Guid variantId, Guid locationId) => $"{variantId:N}{locationId:N}";

    public static (Guid VariantId, Guid LocationId)? Parse(string key) =>
        key.Length == 2 * Half && Guid.TryParseExact(key[..Half], "N", out var variant) && Guid.TryParseExact(key[Half..], "N", out var location)
            ? (variant, location)
            : null;
}
