using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityKit.Media.Api;

/// <summary>How answers are written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AssetItems))]
[JsonSerializable(typeof(AssetResource))]
[JsonSerializable(typeof(UploadResource))]
[JsonSerializable(typeof(IReadOnlyList<FolderResource>))]
internal sealed partial class ApiJson : JsonSerializerContext;
