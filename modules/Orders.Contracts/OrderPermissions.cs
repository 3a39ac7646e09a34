namespace CommunityKit.Orders;

/// <summary>Permissions of orders.</summary>
public static class OrderPermissions
{
    /// <summary>See orders.</summary>
    public const string View = "orders.view";

    /// <summary>Pack, ship, edit and cancel orders, write notes; includes <see cref="View"/>.</summary>
    public const string Manage = "orders.manage";

    /// <summary>Decide on returns and give money back; includes <see cref="View"/>.</summary>
    public const string Refund = "orders.refund";
}
