namespace CommunityKit.Orders.Desk;

/// <summary>Addresses of the order desk.</summary>
internal static class DeskPaths
{
    /// <summary>Path of the generated list below <c>/admin</c>.</summary>
    public const string List = "orders/orders";

    public const string Orders = "admin/orders/orders";

    public const string Parcels = "admin/orders/parcels";

    public const string Print = "admin/orders/print";
}
