using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityKit.Cms.Api;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ContentPageBody))]
[JsonSerializable(typeof(ContentBody))]
internal sealed partial class ApiJson : JsonSerializerContext;
