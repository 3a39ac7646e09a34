using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityKit.Search.Api;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(SuggestAnswer))]
internal sealed partial class ApiJson : JsonSerializerContext;
