namespace CommunityKit.Orders;

/// <summary>Checkout, orders, shipping and after-sales.</summary>
public sealed class OrdersModule : IModule
{
    /// <inheritdoc />
    public void Configure(ModuleBuilder module)
    {
    }
}
