using System.Globalization;
using CommunityKit.Notifications;
using CommunityKit.Orders.Refunds;
using CommunityKit.Orders.State;

namespace CommunityKit.Orders.Telling;

/// <summary>Messages to the buyer about an order.</summary>
internal sealed class OrderMessages(INotifications notifications)
{
    public const string Placed = "orders.placed";
    public const string Paid = "orders.paid";
    public const string Shipped = "orders.shipped";
    public const string Delivered = "orders.delivered";
    public const string Cancelled = "orders.cancelled";
    public const string RefundedName = "orders.refunded";

    /// <summary>All kinds, with the names of their arguments.</summary>
    public static IReadOnlyList<(string Name, string[] Arguments)> Kinds { get; } =
    [
        (Placed, ["order", "total", "until"]),
        (Paid, ["order", "total"]),
        (Shipped, ["order", "carrier", "tracking"]),
        (Delivered, ["order"]),
        (Cancelled, ["order"]),
        (RefundedName, ["order", "amount"]),
    ];

    public void Send(Transaction transaction, Guid id, string template, Order order, params ReadOnlySpan<(string Name, string Value)> more)
    {
        if (order.MemberId is null && string.IsNullOrEmpty(order.Email))
        {
            return;
        }

        var arguments = new Dictionary<string, string>(StringComparer.Ordinal) { ["order"] = order.Number };
        foreach (var (name, value) in more)
        {
            arguments[name] = value;
        }

        notifications.Send(transaction, new NewNotification(id, template)
        {
            MemberId = order.MemberId,
            Email = order.MemberId is null ? order.Email : null,
            Culture = order.MemberId is null ? order.Culture : null,
            Arguments = arguments,
            Path = OrderLinks.PathOf(order.Number, order.MemberId, order.AccessKey),
        });
    }

    public void Refunded(Transaction transaction, Order order, OrderRefund refund) =>
        Send(transaction, refund.Id, RefundedName, order, ("amount", Amount(refund.AmountMinor, order.Currency)));

    public static string Amount(long minor, string currency) => string.Create(CultureInfo.InvariantCulture, $"money:{currency}:{minor}");

    public static string Instant(DateTimeOffset at) =>
        "time:" + at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
