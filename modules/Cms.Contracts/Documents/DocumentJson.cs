using System.Text.Json.Serialization;

namespace CommunityKit.Cms.Documents;

[JsonSerializable(typeof(string))]
internal sealed partial class DocumentJson : JsonSerializerContext;
