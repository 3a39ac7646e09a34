namespace CommunityKit.Cart;

/// <summary>The basket of guests and members, shared carts, saved for later.</summary>
public sealed class CartModule : IModule
{
    /// <inheritdoc />
    public void Configure(ModuleBuilder module)
    {
    }
}
