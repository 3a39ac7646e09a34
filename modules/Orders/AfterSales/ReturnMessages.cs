using CommunityKit.Orders.State;
using CommunityKit.Orders.Telling;

namespace CommunityKit.Orders.AfterSales;

/// <summary>Messages to the buyer about a return; that the money is back is told by the order.</summary>
internal sealed class ReturnMessages(OrderMessages messages)
{
    private const string Approved = "orders.return-approved";
    private const string Rejected = "orders.return-rejected";
    private const string Replacing = "orders.return-replacing";
    private const string Replaced = "orders.return-replaced";

    /// <summary>All kinds, with the names of their arguments.</summary>
    public static IReadOnlyList<(string Name, string[] Arguments)> Kinds { get; } =
    [
        (Approved, ["order", "return", "until"]),
        (Rejected, ["order", "return", "reason"]),
        (Replacing, ["order", "return", "due"]),
        (Replaced, ["order", "return", "tracking"]),
    ];

    public void Tell(Transaction transaction, Order order, Return back)
    {
        var (template, name, value) = back.State switch
        {
            ReturnState.Approved => (Approved, "until", OrderMessages.Instant(back.SendBackUntil!.Value)),
            ReturnState.Rejected => (Rejected, "reason", back.Moments[^1].Note),
            ReturnState.Replacing => (Replacing, "due", OrderMessages.Amount(order.DueMinor, order.Currency)),
            ReturnState.Replaced => (Replaced, "tracking", back.Moments[^1].Note),
            _ => ("", "", ""),
        };
        if (template.Length > 0)
        {
            messages.Send(transaction, Guid.CreateVersion7(transaction.Now), template, order, ("return", back.Name), (name, value));
        }
    }
}
