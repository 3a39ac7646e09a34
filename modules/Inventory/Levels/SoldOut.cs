namespace CommunityKit.Inventory.Levels;

/// <summary>Keys of what is remembered as sold out: a variant anywhere, or at one location.</summary>
internal static class SoldOut
{
    public static string Key(Guid variantId, Guid? locationId) => locationId is { } id ? $"{variantId:N}{id:N}" : variantId.ToString("N");

    public static void Clear(SoldOutFlags flags, Guid variantId, Guid locationId)
    {
        flags.Clear(Key(variantId, null));
        flags.Clear(Key(variantId, locationId));
    }
}
