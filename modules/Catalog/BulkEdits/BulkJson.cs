using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityKit.Catalog.BulkEdits;

/// <summary>How bulk edits are kept.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(BulkChange))]
[JsonSerializable(typeof(BulkState))]
internal sealed partial class BulkJson : JsonSerializerContext;
