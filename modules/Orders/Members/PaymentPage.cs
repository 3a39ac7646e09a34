namespace CommunityKit.Orders.Members;

/// <summary>How the payment of an order stands.</summary>
/// <param name="Page">The order.</param>
/// <param name="WasRefused">True if the provider could not begin.</param>
internal sealed record PaymentPage(OrderPage Page, bool WasRefused)
{
    /// <summary>True if all that is due is here.</summary>
    public bool IsPaid => Page.Order.State != OrderState.Cancelled && Page.Order.DueMinor == 0;

    /// <summary>True while the provider has not decided.</summary>
    public bool IsWaiting => !IsPaid && !WasRefused && Page.Order.State != OrderState.Cancelled
        && Page.Order.Payments.LastOrDefault() is { State: Payments.PaymentState.Open };
}
