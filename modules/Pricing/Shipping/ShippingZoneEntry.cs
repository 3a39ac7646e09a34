namespace CommunityKit.Pricing.Shipping;

/// <summary>A shipping zone in a recipe.</summary>
public sealed class ShippingZoneEntry
{
    public required string Code { get; set; }

    public required LocalizedText Name { get; set; }

    /// <summary>ISO 3166-1 alpha-2 codes; empty for the rest of the world.</summary>
    public IReadOnlyList<string> Countries { get; set; } = [];

    /// <summary>Codes of divisions or their beginnings; empty for the whole countries.</summary>
    public IReadOnlyList<string> Divisions { get; set; } = [];

    /// <summary>Empty for a zone that is not delivered to.</summary>
    public IReadOnlyList<RateEntry> Rates { get; set; } = [];
}
