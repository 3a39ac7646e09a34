using System.Text.Json;
using CommunityKit.OrchardRecipes.Files;

namespace CommunityKit.OrchardRecipes.Json;

/// <summary>Reads JSON with comments and trailing commas; refuses what is damaged, ambiguous, or made to exhaust the reader.</summary>
internal static class NodeReader
{
    private const int MaxDepth = 96;
    private const int MaxNodes = 1_000_000;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <exception cref="UnreadableRecipeException">The file is damaged as a whole.</exception>
    public static Node Read(ReadOnlySpan<byte> utf8)
    {
        var text = utf8.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8;
        var lines = 1L;
        try
        {
            return Read(text, ref lines);
        }
        catch (JsonException exception)
        {
            var line = (exception.LineNumber ?? 0) + 1;
            throw new UnreadableRecipeException(line, "json-damaged", $"The JSON is damaged, cut off or nested more than {MaxDepth} deep at line {line}. Export the recipe again.");
        }
        catch (InvalidOperationException)
        {
            throw new UnreadableRecipeException(lines, "text-damaged", $"A text near line {lines} is not valid Unicode. Save the recipe as UTF-8.");
        }
    }

    private static Node Read(ReadOnlySpan<byte> text, ref long line)
    {
        var reader = new Utf8JsonReader(
            text, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth });
        var open = new Stack<Node>();
        Node? root = null;
        string? name = null;
        var counted = 0;
        var nodes = 0;
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            line += text[counted..start].Count((byte)'\n');
            counted = start;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = reader.GetString();
                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.Pop();
                    continue;
            }

            if (++nodes > MaxNodes)
            {
                throw new UnreadableRecipeException(line, "too-many-values", $"The recipe holds more than {MaxNodes:N0} values. Export less at a time.");
            }

            var parent = open.Count > 0 ? open.Peek() : null;
            var node = new Node(KindOf(reader.TokenType), ValueOf(ref reader), line, parent, name, parent?.Children.Count ?? 0);
            name = null;
            if (parent?.Add(node) == false)
            {
                throw new UnreadableRecipeException(line, "member-twice", $"“{node.Path}” stands twice, the second time in line {line}. Only one of both can be meant: delete the other.");
            }

            root ??= node;
            if (node.Kind is NodeKind.Object or NodeKind.Array)
            {
                open.Push(node);
            }
        }

        return root ?? throw new UnreadableRecipeException(0, "empty", "The file is empty.");
    }

    private static NodeKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => NodeKind.Object,
        JsonTokenType.StartArray => NodeKind.Array,
        JsonTokenType.String => NodeKind.Text,
        JsonTokenType.Number => NodeKind.Number,
        JsonTokenType.Null => NodeKind.Null,
        _ => NodeKind.Boolean,
    };

    private static string ValueOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.Number => System.Text.Encoding.ASCII.GetString(reader.ValueSpan),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => "",
    };
}
