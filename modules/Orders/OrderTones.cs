using CommunityKit.UI.Admin.Lists;

namespace CommunityKit.Orders;

/// <summary>Colours of states; the words stand beside them always.</summary>
internal static class OrderTones
{
    public static AdminTone Of(OrderState state) => state switch
    {
        OrderState.AwaitingPayment => AdminTone.Warning,
        OrderState.Paid or OrderState.PartiallyShipped => AdminTone.Primary,
        OrderState.Shipped => AdminTone.Info,
        OrderState.Delivered or OrderState.Completed => AdminTone.Good,
        _ => AdminTone.Plain,
    };
}
