namespace CommunityKit.Orders;

/// <summary>Addresses of checkout and orders, below the tenant's root.</summary>
public static class OrderPaths
{
    /// <summary>The checkout of the visitor's cart.</summary>
    public const string Checkout = "/checkout";

    /// <summary>The member's orders.</summary>
    public const string Orders = "/account/orders";

    /// <summary>One order of the member.</summary>
    /// <param name="number">Its number.</param>
    public static string Order(string number) => $"{Orders}/{number}";
}
