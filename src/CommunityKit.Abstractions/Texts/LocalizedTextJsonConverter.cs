using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityKit.Texts;

internal sealed class LocalizedTextJsonConverter : JsonConverter<LocalizedText>
{
    public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A localised text is an object such as {\"zh-CN\": \"…\", \"en\": \"…\"}.");
        }

        var text = LocalizedText.Empty;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var culture = reader.GetString()!;
            reader.Read();
            text = text.With(culture, reader.GetString());
        }

        return text;
    }

    public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var culture in value.Cultures)
        {
            writer.WriteString(culture, value.Exactly(culture));
        }

        writer.WriteEndObject();
    }
}
