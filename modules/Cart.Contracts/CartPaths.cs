namespace CommunityKit.Cart;

/// <summary>Addresses of the cart, below the tenant's root.</summary>
public static class CartPaths
{
    /// <summary>The cart.</summary>
    public const string Cart = "/cart";

    /// <summary>Takes a form post with <c>variantId</c> and <c>quantity</c> and leads to the cart, or back with <c>returnUrl</c>.</summary>
    public const string Add = "/cart/lines";
}
