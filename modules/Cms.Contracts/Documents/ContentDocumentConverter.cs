using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityKit.Cms.Documents;

/// <summary>Documents within other JSON.</summary>
internal sealed class ContentDocumentConverter : JsonConverter<ContentDocument>
{
    public override ContentDocument Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        return ContentDocument.Parse(json.RootElement.GetRawText());
    }

    public override void Write(Utf8JsonWriter writer, ContentDocument value, JsonSerializerOptions options) =>
        DocumentFormat.Write(writer, value);
}
