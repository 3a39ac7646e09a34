using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityKit.Payments.Api;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PaymentResource))]
[JsonSerializable(typeof(PaymentItems))]
internal sealed partial class ApiJson : JsonSerializerContext;
