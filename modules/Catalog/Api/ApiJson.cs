using System.Text.Json.Serialization;
using CommunityKit.Imports;

namespace CommunityKit.Catalog.Api;

/// <summary>How the interface for programs reads and writes. A member that is not known is a slip of the pen and refused.</summary>
[JsonSourceGenerationOptions(
    System.Text.Json.JsonSerializerDefaults.Web,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ProductBody))]
[JsonSerializable(typeof(ProductResource))]
[JsonSerializable(typeof(ProductItems))]
[JsonSerializable(typeof(CategoryBody))]
[JsonSerializable(typeof(CategoryResource))]
[JsonSerializable(typeof(IReadOnlyList<CategoryResource>))]
[JsonSerializable(typeof(AttributeBody))]
[JsonSerializable(typeof(IReadOnlyList<AttributeBody>))]
[JsonSerializable(typeof(ImportReport))]
internal sealed partial class ApiJson : JsonSerializerContext;
