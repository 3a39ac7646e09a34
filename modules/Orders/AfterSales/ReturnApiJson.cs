using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityKit.Orders.AfterSales;

/// <summary>How the interface for programs reads and writes returns.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReturnBody))]
[JsonSerializable(typeof(ReturnParcelBody))]
[JsonSerializable(typeof(ReturnApprovalBody))]
[JsonSerializable(typeof(ReturnRejectionBody))]
[JsonSerializable(typeof(ReturnSettlementBody))]
[JsonSerializable(typeof(ReturnAnswer))]
[JsonSerializable(typeof(ReturnItems))]
internal sealed partial class ReturnApiJson : JsonSerializerContext;
