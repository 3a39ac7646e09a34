using System.Text.Json.Serialization;

namespace CommunityKit.Catalog;

/// <summary>Volume that unit prices are told for, in millilitres.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<UnitPriceVolume>))]
public enum UnitPriceVolume
{
    Millilitres100 = 100,
    Litre = 1000,
}
