using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace CommunityKit.Cms.Exchange;

/// <summary>
/// Records as JSON: an object with its <c>kind</c> (<c>type</c>, <c>taxonomy</c>, <c>term</c>, <c>item</c>, <c>menu</c>, <c>redirect</c>)
/// and the members of the record in camel case; documents as objects of <c>values</c> and <c>blocks</c>. The same record gives the same text.
/// </summary>
public static class ContentRecordJson
{
    private static readonly ExchangeJson Compact = new(Options(isIndented: false));
    private static readonly ExchangeJson Indented = new(Options(isIndented: true));

    /// <summary>Writes a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="isIndented">True for files that people read and compare.</param>
    public static string Write(ContentRecord record, bool isIndented = false) =>
        JsonSerializer.Serialize(record, (isIndented ? Indented : Compact).ContentRecord);

    /// <summary>Reads a record.</summary>
    /// <param name="json">As <see cref="Write"/> writes it; <c>kind</c> may stand anywhere.</param>
    /// <exception cref="JsonException">It is no record; the message says where.</exception>
    public static ContentRecord Read(JsonElement json)
    {
        try
        {
            return json.Deserialize(Compact.ContentRecord) ?? throw new JsonException("A record is an object.");
        }
        catch (NotSupportedException exception)
        {
            throw new JsonException("A record needs a \"kind\": type, taxonomy, term, item, menu or redirect.", exception);
        }
    }

    private static JsonSerializerOptions Options(bool isIndented) => new(JsonSerializerDefaults.Web)
    {
        WriteIndented = isIndented,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        AllowOutOfOrderMetadataProperties = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter<Types.ContentFieldKind>() },
    };
}
