using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityKit.Cart.Baskets;

/// <summary>The shape of a basket in its row.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(BasketContent))]
internal sealed partial class BasketJson : JsonSerializerContext;
