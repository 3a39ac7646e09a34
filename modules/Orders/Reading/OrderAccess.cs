using System.Security.Cryptography;
using System.Text;
using CommunityKit.Orders.State;

namespace CommunityKit.Orders.Reading;

/// <summary>Who may see an order in the shop: the member who bought, or who has the secret of the order's link.</summary>
internal sealed class OrderAccess(OrderReads reads)
{
    /// <summary>The order, or null when there is none or it is not theirs: nobody learns which.</summary>
    public async Task<Order?> FindAsync(HttpContext http, string number, string? key, CancellationToken cancellationToken) =>
        await reads.FindAsync(number, cancellationToken) is { } order && (IsOwner(http, order) || IsKey(order, key)) ? order : null;

    private static bool IsOwner(HttpContext http, Order order) => order.MemberId is { } member && http.User.FindId() == member;

    private static bool IsKey(Order order, string? key) =>
        key is { Length: > 0 and <= 64 }
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(key), Encoding.ASCII.GetBytes(order.AccessKey));
}
