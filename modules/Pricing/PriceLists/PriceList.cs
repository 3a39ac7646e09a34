using CommunityKit.Pricing.Rules;

namespace CommunityKit.Pricing.PriceLists;

/// <summary>Prices for an audience and a time that replace list prices.</summary>
public sealed class PriceList : ISwitchable
{
    public Guid Id { get; set; }

    public string Code { get; set; } = "";

    public LocalizedText Name { get; set; } = LocalizedText.Empty;

    public PriceAudience Audience { get; set; }

    /// <summary>Code of the segment, when the audience is one.</summary>
    public string Segment { get; set; } = "";

    public DateTimeOffset? FromAt { get; set; }

    public DateTimeOffset? UntilAt { get; set; }

    /// <summary>Of several lists with a price for the same goods the highest wins, whether cheaper or not; among equals the lowest price.</summary>
    public int Priority { get; set; }

    public bool IsActive { get; set; } = true;

    public List<PriceEntry> Entries { get; private set; } = [];

    public long Version { get; private set; }

    public bool IsFor(PriceRequest request) => Window.Holds(FromAt, UntilAt, request.At) && Audience switch
    {
        PriceAudience.Everyone => true,
        PriceAudience.Members => request.MemberId is not null,
        _ => request.MemberId is not null && request.Segments.Contains(Segment, StringComparer.OrdinalIgnoreCase),
    };
}
