using System.Text.Json.Serialization;

namespace CommunityKit.Inventory.Recipes;

/// <summary>The data of recipes. A name that is not known is a slip of the pen and refused.</summary>
[JsonSourceGenerationOptions(
    System.Text.Json.JsonSerializerDefaults.Web,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(LocationsData))]
internal sealed partial class RecipeJson : JsonSerializerContext;
