using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityKit.Texts;

/// <summary>
/// Reads and writes a <see cref="LocalizedText"/> as an object of culture to text. Public because source-generated JSON of a module names it.
/// </summary>
public sealed class LocalizedTextJsonConverter : JsonConverter<LocalizedText>
{
    /// <inheritdoc />
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
            if (string.IsNullOrWhiteSpace(culture))
            {
                throw new JsonException("A text of a localised text needs a language, for example \"en\".");
            }

            reader.Read();
            text = text.With(culture, reader.GetString());
        }

        return text;
    }

    /// <inheritdoc />
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
