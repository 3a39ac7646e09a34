using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CommunityKit.Cms.Recipes;

[JsonSerializable(typeof(JsonNode))]
internal sealed partial class RecordJson : JsonSerializerContext;
