using System.Text.Json.Serialization;

namespace CommunityKit.Cms.Editing.Inputs;

[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(decimal))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(List<string>))]
[JsonSerializable(typeof(DateTimeOffset))]
internal sealed partial class InputJson : JsonSerializerContext;
