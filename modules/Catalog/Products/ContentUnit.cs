using System.Text.Json.Serialization;

namespace CommunityKit.Catalog.Products;

/// <summary>In what the content of a piece is measured.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ContentUnit>))]
public enum ContentUnit
{
    [JsonStringEnumMemberName("g")]
    Gram,

    [JsonStringEnumMemberName("ml")]
    Millilitre,

    [JsonStringEnumMemberName("piece")]
    Piece,
}
