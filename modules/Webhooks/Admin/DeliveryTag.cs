using CommunityKit.UI.Admin.Lists;
using CommunityKit.Webhooks.Deliveries;

namespace CommunityKit.Webhooks.Admin;

/// <summary>How the state of a delivery is shown.</summary>
internal static class DeliveryTag
{
    public static AdminTag Of(Delivery delivery) => new("delivery." + delivery.State, delivery.State switch
    {
        DeliveryState.Delivered => AdminTone.Good,
        DeliveryState.Failed => AdminTone.Danger,
        DeliveryState.Pending when delivery.Attempts > 0 => AdminTone.Warning,
        _ => AdminTone.Plain,
    });
}
