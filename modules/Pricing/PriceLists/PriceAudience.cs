using System.Text.Json.Serialization;

namespace CommunityKit.Pricing.PriceLists;

/// <summary>Whom a price list is for. Stored by name.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PriceAudience>))]
public enum PriceAudience
{
    /// <summary>Guests and members.</summary>
    Everyone,

    /// <summary>Everybody who is signed in.</summary>
    Members,

    /// <summary>Members of one segment.</summary>
    Segment,
}
