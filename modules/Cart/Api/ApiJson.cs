using System.Text.Json.Serialization;

namespace CommunityKit.Cart.Api;

/// <summary>How the interface for programs reads and writes. A member that is not known is a slip of the pen and refused.</summary>
[JsonSourceGenerationOptions(
    System.Text.Json.JsonSerializerDefaults.Web,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CartResource))]
[JsonSerializable(typeof(LineBody))]
[JsonSerializable(typeof(LineChangeBody))]
[JsonSerializable(typeof(CodeBody))]
internal sealed partial class ApiJson : JsonSerializerContext;
