namespace CommunityKit.Pricing.Shipping;

/// <summary>Ways and zones in a recipe.</summary>
public sealed class ShippingEntry
{
    public IReadOnlyList<DeliveryWayEntry> Ways { get; set; } = [];

    public IReadOnlyList<ShippingZoneEntry> Zones { get; set; } = [];
}
