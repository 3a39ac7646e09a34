namespace CommunityKit.Pricing.Shipping;

/// <summary>A way of delivery in a recipe.</summary>
public sealed class DeliveryWayEntry
{
    public required string Code { get; set; }

    public required LocalizedText Name { get; set; }

    /// <summary>Code of a tax class; left out to tax the fee like the goods.</summary>
    public string? TaxClass { get; set; }

    public int Position { get; set; }

    public bool Active { get; set; } = true;
}
