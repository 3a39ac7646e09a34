using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityKit.Cms.Merging;

[JsonSerializable(typeof(Dictionary<string, JsonElement>))]
internal sealed partial class MergeJson : JsonSerializerContext;
