namespace CommunityKit.Inventory;

/// <summary>Permissions of the inventory.</summary>
public static class InventoryPermissions
{
    /// <summary>See stock, locations and movements.</summary>
    public const string View = "inventory.view";

    /// <summary>Adjust and transfer stock, change locations and rules; includes <see cref="View"/>.</summary>
    public const string Manage = "inventory.manage";
}
