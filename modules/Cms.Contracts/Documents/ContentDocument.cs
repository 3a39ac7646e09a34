using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityKit.Cms.Documents;

/// <summary>
/// What a version of a content item says: the values of its fields and its tree of blocks. Immutable, thread-safe. What it holds is not
/// checked against a content type here: fields and blocks of modules that are off stay as they are.
/// </summary>
[JsonConverter(typeof(ContentDocumentConverter))]
public sealed class ContentDocument
{
    /// <summary>At most so many blocks stand on a page, inner ones counted.</summary>
    public const int MaxBlocks = 50;

    /// <summary>Blocks stand in blocks at most so deep: 1 is a block on the page itself.</summary>
    public const int MaxDepth = 3;

    private readonly SortedDictionary<string, JsonElement> _values;

    /// <summary>Makes a document.</summary>
    /// <param name="values">Values by field name; null and undefined count as no value.</param>
    /// <param name="blocks">The blocks of the page, in order.</param>
    /// <exception cref="ArgumentException">Two blocks have the same id.</exception>
    public ContentDocument(IEnumerable<KeyValuePair<string, JsonElement>> values, IReadOnlyList<ContentBlock> blocks)
    {
        _values = new(StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            if (value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null))
            {
                _values[name] = value;
            }
        }

        Blocks = blocks;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in AllBlocks())
        {
            if (!seen.Add(block.Id))
            {
                throw new ArgumentException($"Two blocks have the id '{block.Id}'.", nameof(blocks));
            }
        }
    }

    /// <summary>A document that says nothing.</summary>
    public static ContentDocument Empty { get; } = new([], []);

    /// <summary>Values by field name; a field without a value is not in it.</summary>
    public IReadOnlyDictionary<string, JsonElement> Values => _values;

    /// <summary>The blocks of the page, in order.</summary>
    public IReadOnlyList<ContentBlock> Blocks { get; }

    /// <summary>All blocks, inner ones too, in reading order.</summary>
    public IEnumerable<ContentBlock> AllBlocks() => Blocks.SelectMany(block => block.WithInner());

    /// <summary>How deep blocks stand in blocks; 0 without blocks.</summary>
    public int Depth() => DepthOf(Blocks);

    /// <summary>The value of a text field; empty when there is none.</summary>
    /// <param name="field">Name of the field.</param>
    public string Text(string field) => _values.TryGetValue(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    /// <summary>The value of a yes-or-no field.</summary>
    /// <param name="field">Name of the field.</param>
    public bool Flag(string field) => _values.TryGetValue(field, out var value) && value.ValueKind == JsonValueKind.True;

    /// <summary>The same document with one value set, or taken away by null.</summary>
    /// <param name="field">Name of the field.</param>
    /// <param name="value">The value as JSON; null for none.</param>
    public ContentDocument With(string field, JsonElement? value) =>
        new([.. _values.Where(pair => pair.Key != field), .. value is { } set ? [KeyValuePair.Create(field, set)] : Array.Empty<KeyValuePair<string, JsonElement>>()], Blocks);

    /// <summary>The same document with a text set; a blank one counts as none.</summary>
    /// <param name="field">Name of the field.</param>
    /// <param name="text">The text.</param>
    public ContentDocument With(string field, string? text) =>
        With(field, string.IsNullOrWhiteSpace(text) ? null : JsonSerializer.SerializeToElement(text, DocumentJson.Default.String));

    /// <summary>The same values with other blocks.</summary>
    /// <param name="blocks">The blocks.</param>
    public ContentDocument WithBlocks(IReadOnlyList<ContentBlock> blocks) => new(_values, blocks);

    /// <summary>True when both say the same.</summary>
    /// <param name="other">The other document.</param>
    public bool Says(ContentDocument other) => ToJson() == other.ToJson();

    /// <summary>The JSON form: the same for documents that say the same, members of objects aside.</summary>
    public string ToJson() => DocumentFormat.Write(this);

    /// <summary>Reads the JSON form.</summary>
    /// <param name="json">As <see cref="ToJson"/> writes it.</param>
    /// <exception cref="JsonException">The text is no such document; the message says where.</exception>
    public static ContentDocument Parse(string json) => DocumentFormat.Read(json);

    private static int DepthOf(IReadOnlyList<ContentBlock> blocks) => blocks.Count == 0 ? 0 : 1 + blocks.Max(block => DepthOf(block.Children));
}
