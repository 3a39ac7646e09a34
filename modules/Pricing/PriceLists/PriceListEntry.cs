namespace CommunityKit.Pricing.PriceLists;

/// <summary>A price list in a recipe.</summary>
public sealed class PriceListEntry
{
    public required string Code { get; set; }

    public required LocalizedText Name { get; set; }

    public PriceAudience Audience { get; set; }

    public string? Segment { get; set; }

    /// <summary>Wall time of the shop such as <c>2026-11-11T00:00</c>, or an instant with its distance from UTC.</summary>
    public string? From { get; set; }

    public string? Until { get; set; }

    public int Priority { get; set; }

    public bool Active { get; set; } = true;

    public required IReadOnlyList<PriceLine> Prices { get; set; }
}
