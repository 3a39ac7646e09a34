using System.Text.Json.Serialization;

namespace CommunityKit.Catalog.Recipes;

/// <summary>
/// The files of recipes. A name that is not known is a slip of the pen and refused. Rows have setters because generated code loses the
/// defaults of init-only members.
/// </summary>
[JsonSourceGenerationOptions(
    System.Text.Json.JsonSerializerDefaults.Web,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(List<CategoryEntry>))]
[JsonSerializable(typeof(List<ProductEntry>))]
internal sealed partial class RecipeJson : JsonSerializerContext;
