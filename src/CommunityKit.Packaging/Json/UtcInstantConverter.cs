using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityKit.Packaging.Json;

/// <summary>UTC instants that say so: a time without a zone would silently be read in the zone of the machine.</summary>
internal sealed class UtcInstantConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
        && reader.TryGetDateTimeOffset(out var instant)
        && reader.GetString()!.EndsWith('Z')
            ? instant
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime);
}
