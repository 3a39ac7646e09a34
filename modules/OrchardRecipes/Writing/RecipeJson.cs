using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CommunityKit.Cms.Blocks;

namespace CommunityKit.OrchardRecipes.Writing;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(TextSettings))]
[JsonSerializable(typeof(QuoteSettings))]
[JsonSerializable(typeof(ColumnsSettings))]
[JsonSerializable(typeof(JsonNode))]
internal sealed partial class RecipeJson : JsonSerializerContext;
