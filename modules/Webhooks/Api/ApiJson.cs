using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityKit.Webhooks.Api;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EndpointInput))]
[JsonSerializable(typeof(EndpointResource))]
[JsonSerializable(typeof(EndpointItems))]
[JsonSerializable(typeof(EventItems))]
[JsonSerializable(typeof(PingAnswer))]
[JsonSerializable(typeof(DeliveryItems))]
internal sealed partial class ApiJson : JsonSerializerContext;
