using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace CommunityKit.Cms.Editing.Inputs;

/// <summary>A point on earth, WGS-84 degrees.</summary>
public sealed class PlaceInput : FieldInput
{
    [Range(-90, 90)]
    public decimal? Latitude { get; set; }

    [Range(-180, 180)]
    public decimal? Longitude { get; set; }

    public override void Read(JsonElement value) => (Latitude, Longitude) = (Number(value, "latitude"), Number(value, "longitude"));

    public override JsonElement? Write() => Latitude is { } latitude && Longitude is { } longitude
        ? Members(json =>
        {
            json.WriteNumber("latitude", latitude);
            json.WriteNumber("longitude", longitude);
        })
        : null;

    private static decimal? Number(JsonElement value, string member) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(member, out var number) && number.ValueKind == JsonValueKind.Number
        && number.TryGetDecimal(out var degrees) ? degrees : null;
}
