namespace CommunityKit.Orders.State;

/// <summary>Codes of why orders are cancelled; see <see cref="Events.OrderCancelled.Reason"/>.</summary>
internal static class Reasons
{
    public const string ByCustomer = "by-customer";

    public const string ByShop = "by-shop";

    public const string Unpaid = "unpaid";

    public const string OutOfStock = "out-of-stock";

    public static string Hook(string name) => "hook:" + name;
}
