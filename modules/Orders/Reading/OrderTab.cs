namespace CommunityKit.Orders.Reading;

/// <summary>A tab of the member's orders.</summary>
/// <param name="Name">Name in the address; its label stands under <c>tab.{name}</c>.</param>
/// <param name="States">States in it; empty for all.</param>
internal sealed record OrderTab(string Name, params OrderState[] States)
{
    public static IReadOnlyList<OrderTab> All { get; } =
    [
        new("all"),
        new("to-pay", OrderState.AwaitingPayment),
        new("to-ship", OrderState.Paid, OrderState.PartiallyShipped),
        new("to-receive", OrderState.Shipped),
        new("done", OrderState.Delivered, OrderState.Completed),
        new("cancelled", OrderState.Cancelled),
    ];
}
