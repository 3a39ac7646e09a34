namespace CommunityKit.Orders;

/// <summary>Addresses of orders, for members and for guests with the secret of their order.</summary>
internal static class OrderLinks
{
    /// <summary>Where guests find their orders.</summary>
    public const string Guests = "/orders";

    /// <summary>Where guests find an order by its number and their phone.</summary>
    public const string Find = "/orders/find";

    /// <summary>Page of an order below the tenant's root.</summary>
    public static string PathOf(string number, Guid? memberId, string accessKey, string step = "") =>
        memberId is not null ? OrderPaths.Order(number) + step : $"{Guests}/{number}{step}?key={accessKey}";
}
