using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityKit.Catalog.Imports.Maps;

/// <summary>Column maps as JSON: an array of them, as the shop's settings keep it.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true)]
[JsonSerializable(typeof(List<ColumnMap>))]
internal sealed partial class MapJson : JsonSerializerContext
{
    /// <summary>The maps of a text, and what is wrong with it.</summary>
    public static (IReadOnlyList<ColumnMap> Maps, string? Problem) Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return ([], null);
        }

        try
        {
            var maps = JsonSerializer.Deserialize(text, Default.ListColumnMap) ?? [];
            var wrong = maps.SelectMany(map => map.Columns.Values.Concat(map.Fixed.Keys)).FirstOrDefault(target => !ColumnTarget.All.Contains(target));
            return wrong is null
                ? ([.. maps.Where(map => map is { Name.Length: > 0, When.Count: > 0 })], maps.Exists(map => map.Name.Length == 0 || map.When.Count == 0) ? "A map needs “name” and “when”." : null)
                : ([], $"“{wrong}” is nothing that a column can be. Choose one of {string.Join(", ", ColumnTarget.All)}.");
        }
        catch (JsonException exception)
        {
            return ([], $"{exception.Path}: {exception.Message}");
        }
    }
}
