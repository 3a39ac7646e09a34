using System.Text.Json.Serialization;

namespace CommunityKit.Catalog;

/// <summary>Weight that unit prices are told for, in grams.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<UnitPriceWeight>))]
public enum UnitPriceWeight
{
    Grams100 = 100,
    Grams500 = 500,
    Kilogram = 1000,
}
