using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityKit.Cms.Types;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ContentType))]
internal sealed partial class TypeJson : JsonSerializerContext;
