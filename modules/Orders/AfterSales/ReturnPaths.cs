namespace CommunityKit.Orders.AfterSales;

/// <summary>Addresses of returns in the admin.</summary>
internal static class ReturnPaths
{
    /// <summary>Path of the generated list below <c>/admin</c>.</summary>
    public const string List = "orders/returns";

    public const string Desk = "admin/orders/returns";
}
