using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityKit.Cart.Baskets;

/// <summary>How a basket lies in its row.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(BasketContent))]
internal sealed partial class BasketJson : JsonSerializerContext
{
    public static string Write(Basket basket) => JsonSerializer.Serialize(
        new BasketContent
        {
            Lines = [.. basket.Lines.Select(StoredLine.Of)],
            Codes = basket.Codes.Count == 0 ? null : [.. basket.Codes],
            Friends = basket.Friends.Count == 0 ? null : [.. basket.Friends],
            Removed = basket.Removed is null ? null : StoredLine.Of(basket.Removed),
        },
        Default.BasketContent);

    public static Basket Read(string text)
    {
        var content = JsonSerializer.Deserialize(text, Default.BasketContent) ?? new BasketContent();
        return new Basket
        {
            Lines = [.. content.Lines.Select(line => line.ToLine())],
            Codes = content.Codes ?? [],
            Friends = content.Friends ?? [],
            Removed = content.Removed?.ToLine(),
        };
    }
}
