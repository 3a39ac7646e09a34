using System.Text.Json;

namespace CommunityKit.Packaging.Json;

/// <summary>The member of a file that names its format.</summary>
/// <param name="Member">Name of the member.</param>
/// <param name="Expected">The one value that this program reads.</param>
internal sealed record JsonFormat(string Member, string Expected)
{
    /// <summary>A file with <c>"version": 1</c>.</summary>
    public static JsonFormat Version1 { get; } = new("version", "1");

    /// <summary>The value found when it names another format, else null. An absent member is no matter here.</summary>
    public string? Foreign(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object
        && root.TryGetProperty(Member, out var value)
        && value.ValueKind is JsonValueKind.String or JsonValueKind.Number
        && value.GetRawText().Trim('"') is var found
        && found != Expected
            ? found
            : null;
}
