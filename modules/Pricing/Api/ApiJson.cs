using System.Text.Json.Serialization;

namespace CommunityKit.Pricing.Api;

/// <summary>How the interface for programs reads and writes. A member that is not known is a slip of the pen and refused.</summary>
[JsonSourceGenerationOptions(
    System.Text.Json.JsonSerializerDefaults.Web,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(QuoteBody))]
[JsonSerializable(typeof(QuoteAnswer))]
[JsonSerializable(typeof(CouponItems))]
[JsonSerializable(typeof(ClaimAnswer))]
internal sealed partial class ApiJson : JsonSerializerContext;
