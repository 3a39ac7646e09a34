using System.Security.Cryptography;
using System.Text;
using CommunityKit.Orders.State;

namespace CommunityKit.Orders.Reading;

/// <summary>Who may see an order in the shop: the member who bought, or who has the secret of the order's link.</summary>
internal sealed class OrderAccess(OrderReads reads)
{
    /// <summary>The order, or null when there is none or it is not theirs: nobody learns which.</summary>
    public async Task<Order?> FindAsync(HttpContext http, string number, string? key, CancellationToken cancellationToken) =>
        await reads.FindAsync(number, cancellationToken) is { } order && IsTheirs(http, order, key) ? order : null;

    /// <summary>True for the member who bought it and for who has the secret of its link.</summary>
    public static bool IsTheirs(HttpContext http, Order order, string? key) => IsOwner(http, order) || IsKey(order, key);

    private static bool IsOwner(HttpContext http, Order order) => order.MemberId is { } member && http.User.FindId() == member;

    private static bool IsKey(Order order, string? key) =>
        key is { Length: > 0 and <= 64 }
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(key), Encoding.ASCII.GetBytes(order.AccessKey));
}
