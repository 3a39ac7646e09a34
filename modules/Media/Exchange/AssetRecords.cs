using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using CommunityKit.Media.Assets;
using CommunityKit.Media.Folders;

namespace CommunityKit.Media.Exchange;

/// <summary>Assets as records, and records as files that people compare.</summary>
internal static class AssetRecords
{
    private static readonly ExchangeJson Json = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    });

    public static AssetRecord Of(Asset asset, IEnumerable<string> tags, FolderTree folders, string content) => new()
    {
        Id = asset.Id,
        Name = asset.Name,
        Slug = asset.Slug,
        Folder = [.. folders.Way(asset.FolderId).Select(folder => folder.Name)],
        Alt = asset.Alt,
        Tags = [.. tags.Order(StringComparer.Ordinal)],
        FocusX = asset.FocusX,
        FocusY = asset.FocusY,
        Poster = asset.PosterId,
        Content = content,
    };

    public static string Write(AssetRecord record) => JsonSerializer.Serialize(record, Json.AssetRecord);

    /// <exception cref="JsonException">It is no record.</exception>
    public static async ValueTask<AssetRecord> ReadAsync(Stream content, CancellationToken cancellationToken) =>
        await JsonSerializer.DeserializeAsync(content, Json.AssetRecord, cancellationToken) ?? throw new JsonException("A record is an object.");
}
