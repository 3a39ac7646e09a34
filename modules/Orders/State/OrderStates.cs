namespace CommunityKit.Orders.State;

/// <summary>The states of an order and what leads from one to the next. The documentation prints this table.</summary>
internal static class OrderStates
{
    /// <summary>Every step that there is.</summary>
    public static IReadOnlyList<OrderStep> Steps { get; } =
    [
        new(OrderState.AwaitingPayment, OrderState.Paid, "all the money is here, or nothing is to be paid"),
        new(OrderState.AwaitingPayment, OrderState.Cancelled, "cancelled, refused by a hook, sold out, or the time to pay is over"),
        new(OrderState.Paid, OrderState.PartiallyShipped, "some pieces have left"),
        new(OrderState.Paid, OrderState.Shipped, "every piece has left"),
        new(OrderState.Paid, OrderState.Delivered, "everything in it is digital, or what is not was taken out"),
        new(OrderState.Paid, OrderState.Cancelled, "cancelled before anything left, or refused by a hook"),
        new(OrderState.PartiallyShipped, OrderState.Shipped, "the rest has left, or was cancelled"),
        new(OrderState.PartiallyShipped, OrderState.Delivered, "the rest was taken out after the other pieces had arrived"),
        new(OrderState.Shipped, OrderState.Delivered, "the last piece has arrived"),
        new(OrderState.Delivered, OrderState.Completed, "the time for returns is over, or everything came back"),
    ];

    /// <summary>True if a step leads from one state to the other.</summary>
    public static bool Leads(OrderState from, OrderState to) => Steps.Any(step => step.From == from && step.To == to);

    /// <summary>True while pieces may leave.</summary>
    public static bool CanShip(OrderState state) => state is OrderState.Paid or OrderState.PartiallyShipped;

    /// <summary>True once the money came and the order was not cancelled.</summary>
    public static bool IsSold(OrderState state) => state is not (OrderState.AwaitingPayment or OrderState.Cancelled);
}
