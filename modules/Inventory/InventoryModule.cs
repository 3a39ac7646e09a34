namespace CommunityKit.Inventory;

/// <summary>Stock at every location, reservations with a time limit, the journal of movements.</summary>
public sealed class InventoryModule : IModule
{
    /// <inheritdoc />
    public void Configure(ModuleBuilder module)
    {
    }
}
