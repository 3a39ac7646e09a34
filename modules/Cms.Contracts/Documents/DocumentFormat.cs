using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace CommunityKit.Cms.Documents;

/// <summary>The JSON form of documents, read strictly: <c>{"values":{…},"blocks":[{"id","kind","settings","children"}]}</c>.</summary>
internal static class DocumentFormat
{
    private const int MaxIdLength = 40;
    private const int MaxNesting = 64;

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = MaxNesting };

    public static string Write(ContentDocument document)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Writing))
        {
            Write(json, document);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static void Write(Utf8JsonWriter json, ContentDocument document)
    {
        json.WriteStartObject();
        json.WriteStartObject("values");
        foreach (var (name, value) in document.Values)
        {
            json.WritePropertyName(name);
            value.WriteTo(json);
        }

        json.WriteEndObject();
        Write(json, "blocks", document.Blocks);
        json.WriteEndObject();
    }

    public static ContentDocument Read(string text)
    {
        using var json = JsonDocument.Parse(text, Reading);
        if (json.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("A document is an object with \"values\" and \"blocks\".");
        }

        var values = json.RootElement.TryGetProperty("values", out var named) && named.ValueKind == JsonValueKind.Object
            ? named.EnumerateObject().Select(value => KeyValuePair.Create(value.Name, value.Value.Clone())).ToList()
            : [];
        var blocks = json.RootElement.TryGetProperty("blocks", out var placed) ? Blocks(placed) : [];
        try
        {
            return new ContentDocument(values, blocks);
        }
        catch (ArgumentException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<ContentBlock> blocks)
    {
        json.WriteStartArray(name);
        foreach (var block in blocks)
        {
            json.WriteStartObject();
            json.WriteString("id", block.Id);
            json.WriteString("kind", block.Kind);
            json.WritePropertyName("settings");
            if (block.Settings.ValueKind == JsonValueKind.Undefined)
            {
                json.WriteStartObject();
                json.WriteEndObject();
            }
            else
            {
                block.Settings.WriteTo(json);
            }

            if (block.Children.Count > 0)
            {
                Write(json, "children", block.Children);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static List<ContentBlock> Blocks(JsonElement array)
    {
        if (array.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException("\"blocks\" and \"children\" are arrays of blocks.");
        }

        return [.. array.EnumerateArray().Select(Block)];
    }

    private static ContentBlock Block(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object
            || !json.TryGetProperty("id", out var id) || id.ValueKind != JsonValueKind.String || !IsId(id.GetString()!)
            || !json.TryGetProperty("kind", out var kind) || kind.ValueKind != JsonValueKind.String || kind.GetString()!.Length == 0)
        {
            throw new JsonException($"A block needs a \"kind\" and an \"id\" of 1 to {MaxIdLength} letters, digits or dashes.");
        }

        return new ContentBlock(
            id.GetString()!, kind.GetString()!, json.TryGetProperty("settings", out var settings) ? settings.Clone() : default)
        {
            Children = json.TryGetProperty("children", out var children) ? Blocks(children) : [],
        };
    }

    private static bool IsId(string id) => id.Length is > 0 and <= MaxIdLength && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
