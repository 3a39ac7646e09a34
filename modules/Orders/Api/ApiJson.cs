using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityKit.Orders.Api;

/// <summary>How the interface for programs reads and writes.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CheckoutBody))]
[JsonSerializable(typeof(PayBody))]
[JsonSerializable(typeof(PiecesBody))]
[JsonSerializable(typeof(ShipBody))]
[JsonSerializable(typeof(QuoteAnswer))]
[JsonSerializable(typeof(PlacedAnswer))]
[JsonSerializable(typeof(PayAnswer))]
[JsonSerializable(typeof(OrderAnswer))]
[JsonSerializable(typeof(OrderItems))]
internal sealed partial class ApiJson : JsonSerializerContext;
